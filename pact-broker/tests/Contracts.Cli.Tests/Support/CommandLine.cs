using System.Globalization;

namespace Contracts.Cli.Tests.Support;

/// <summary>The tool as a shell would run it: in a folder of its own, with variables of its own, its text caught.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly Dictionary<string, string> _variables = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("contracts-cli-").FullName;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public CommandLine With(string variable, string value)
    {
        _variables[variable] = value;
        return this;
    }

    public CommandLine WithBroker(Uri address) => With("PACT_BROKER_BASE_URL", address.ToString()).With("PACT_BROKER_HTTP_RETRIES", "0");

    public async Task<CommandResult> RunAsync(params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var exitCode = await ContractsCommandLine.RunAsync(args, Surroundings(output, error), TestContext.Current.CancellationToken);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }

    public Surroundings Surroundings(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        Directory = Folder,
        Variable = _variables.GetValueOrDefault,
        OutputIsTerminal = OutputIsTerminal,
        ErrorIsTerminal = ErrorIsTerminal,
        TimeProvider = TimeProvider,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
