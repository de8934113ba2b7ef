namespace PactBroker.Cleaning;

/// <summary>What the broker forgets, and when it does so by itself.</summary>
public sealed record CleaningOptions
{
    /// <summary>After so many days on which nothing happened, a branch is taken for left.</summary>
    internal const int UsualBranchDays = 90;

    /// <summary>Whether the broker cleans up by itself; whoever asks for it can have it done at any time.</summary>
    public bool Enabled { get; init; }

    /// <summary>When, as cron has it, in UTC.</summary>
    public CronSchedule Schedule { get; init; } = CronSchedule.Parse("15 2 * * *");

    /// <summary>Only say in the log what would go.</summary>
    public bool DryRun { get; init; }

    /// <summary>How many versions may go at once; the others go the next times, the oldest first.</summary>
    public int DeletionLimit { get; init; } = 500;

    /// <summary>How long revisions and results stay that newer ones replaced.</summary>
    public TimeSpan OverwrittenDataMaxAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Versions that stay. Those that are deployed, released or about to be deployed stay in any case.</summary>
    public IReadOnlyList<KeepSelector> KeepVersions { get; init; } = KeepSelector.Usual;

    /// <summary>Branches that stay besides main branches: by <c>max_age</c> since something last happened on them, or by name. With none, all stay.</summary>
    public IReadOnlyList<KeepSelector> KeepBranches { get; init; } = [new() { MaxAge = UsualBranchDays }];
}
