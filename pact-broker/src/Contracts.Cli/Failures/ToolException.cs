using Contracts.Providers.Results;

namespace Contracts.Cli.Failures;

/// <summary>The tool cannot do what it was asked for. Says what is wrong, what would be right, and what the shell is told.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(string message, string advice, int exitCode = ExitCodes.Usage)
        : base(message) => (Advice, ExitCode) = (advice, exitCode);

    public string Advice { get; }

    public int ExitCode { get; }

    public static ToolException NoBroker() => new(
        "no broker is named",
        "Give its address with --broker-base-url, or set PACT_BROKER_BASE_URL. 'contracts broker' starts one.");

    public static ToolException Missing(string what, string advice) => new($"{what} is missing", advice);

    public static ToolException NothingThere(string path) => new(
        $"there is no file or folder {path}",
        "Give the pact file, or the folder that your consumer tests write pacts to.");

    public static ToolException NoPacts(string path) => new(
        $"the folder {path} holds no .json file",
        "Run the tests first: they write the pacts and the schemas of events.");

    public static ToolException NotPacts(IReadOnlyCollection<string> problems) => new(
        string.Join(Environment.NewLine, problems),
        "Nothing was done. Mend or remove what is named above.");

    public static ToolException NoContracts(string provider, string source, bool ofBroker) => new(
        $"No contract of the provider '{provider}' found in {source}.",
        ofBroker
            ? "Check the name. The broker gives the contracts of main branches, of the branch named like --provider-branch, and of what is deployed or released."
            : "Check the name; a contract says it in provider.name.");

    public static ToolException PortTaken(int port) => new(
        $"port {port} is in use",
        "Give another --port, or 0 for a free one.",
        ExitCodes.Environment);

    public static ToolException NoCredentials(MissingCredential missing) => new($"nothing was asked: {missing.Variable} is not set", missing.WhereFrom, ExitCodes.NotVerified);

    public static ToolException Busy(string message, string advice) => new(message, advice, ExitCodes.Environment);

    public static ToolException Invalid(string message, string advice) => new(message, advice);
}
