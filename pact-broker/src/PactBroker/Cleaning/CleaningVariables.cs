using System.Globalization;

namespace PactBroker.Cleaning;

/// <summary>The variables that say how to clean up, named as those of the protocol's broker.</summary>
internal static class CleaningVariables
{
    private const string Prefix = "PACT_BROKER_DATABASE_CLEAN_";

    public static IEnumerable<KeyValuePair<string, Func<BrokerOptions, string, BrokerOptions>>> Readers { get; } =
    [
        Reader("ENABLED", (cleaning, value) => cleaning with { Enabled = SettingText.Flag(value) }),
        Reader("CRON_SCHEDULE", (cleaning, value) => cleaning with { Schedule = CronSchedule.Parse(value) }),
        Reader("DELETION_LIMIT", (cleaning, value) => cleaning with { DeletionLimit = Number(value, least: 1) }),
        Reader("OVERWRITTEN_DATA_MAX_AGE", (cleaning, value) => cleaning with { OverwrittenDataMaxAge = TimeSpan.FromDays(Number(value, least: 0)) }),
        Reader("KEEP_VERSION_SELECTORS", (cleaning, value) => cleaning with { KeepVersions = KeepSelector.ParseList(value) }),
        Reader("KEEP_BRANCH_SELECTORS", (cleaning, value) => cleaning with { KeepBranches = KeepSelector.ParseList(value) }),
        Reader("DRY_RUN", (cleaning, value) => cleaning with { DryRun = SettingText.Flag(value) }),
    ];

    private static KeyValuePair<string, Func<BrokerOptions, string, BrokerOptions>> Reader(string name, Func<CleaningOptions, string, CleaningOptions> read) =>
        new(Prefix + name, (options, value) => options with { Cleaning = read(options.Cleaning, value) });

    private static int Number(string value, int least) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
        ? number
        : throw new FormatException($"a whole number of at least {least} is expected");
}
