namespace Contracts.Cli.Failures;

/// <summary>The tool was asked for something that it cannot do as asked. Says what is wrong and what would be right.</summary>
internal sealed class UsageException : Exception
{
    private UsageException(string message, string advice)
        : base(message) => Advice = advice;

    public string Advice { get; }

    public static UsageException NoBroker() => new(
        "no broker is named",
        "Give its address with --broker-base-url, or set PACT_BROKER_BASE_URL. 'contracts broker' starts one.");

    public static UsageException Missing(string what, string advice) => new($"{what} is missing", advice);

    public static UsageException NothingThere(string path) => new(
        $"there is no file or folder {path}",
        "Give the pact file, or the folder that your consumer tests write pacts to.");

    public static UsageException NoPacts(string path) => new(
        $"the folder {path} holds no .json file",
        "Run the consumer's tests first: they write the pacts.");

    public static UsageException NotPacts(IReadOnlyCollection<string> problems) => new(
        string.Join(Environment.NewLine, problems),
        "Nothing was done. Mend or remove what is named above.");

    public static UsageException Invalid(string message, string advice) => new(message, advice);
}
