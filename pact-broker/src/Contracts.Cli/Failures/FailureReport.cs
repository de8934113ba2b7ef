using System.CommandLine;
using Contracts.Cli.Commands;
using Contracts.Cli.Output;
using Contracts.OpenApi;
using Contracts.Providers.Sources;
using PactBroker;
using PactBroker.Backups;
using PactBroker.Client;

namespace Contracts.Cli.Failures;

/// <summary>Turns every failure into one friendly line, what to do about it, and an exit code. The stack is for those who ask.</summary>
internal sealed class FailureReport(Surroundings surroundings)
{
    private readonly Printer _printer = Printer.ForErrors(surroundings);

    public int WriteUsage(ParseResult parsed)
    {
        var errors = parsed.Errors.Count > 0 ? parsed.Errors.Select(error => error.Message) : parsed.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.");
        foreach (var error in errors.Distinct(StringComparer.Ordinal))
            WriteLine(error);
        var command = parsed.CommandResult.Command is ToolCommand named ? $"{named.Path} --help" : "contracts --help";
        WriteAdvice($"'{command}' shows what there is, with an example.");
        return ExitCodes.Usage;
    }

    public int Write(Exception failure, bool verbose)
    {
        var (line, advice, code) = Describe(failure);
        WriteLine(line);
        if (advice.Length > 0)
            WriteAdvice(advice);
        if (failure is BrokerException { Notices: { IsEmpty: false } notices })
            _printer.Notices(notices.Where(notice => !line.Contains(notice.Text, StringComparison.Ordinal)));
        if (verbose)
            _printer.Line(failure.ToString(), Tone.Faint);
        return code;
    }

    private static (string Line, string Advice, int Code) Describe(Exception failure) => failure switch
    {
        ToolException tool => (tool.Message, tool.Advice, tool.ExitCode),
        BrokerException broker => (broker.Message, Advice(broker), Code(broker)),
        ContractSourceException { InnerException: BrokerException broker } source => (source.Message, Advice(broker), Code(broker)),
        ContractSourceException { InnerException: HttpRequestException } source => (source.Message, "", ExitCodes.Environment),
        ContractSourceException source => (source.Message, "", ExitCodes.Usage),
        OpenApiFormatException document => (document.Message, document.Remedy, ExitCodes.Usage),
        BackupException backup => (backup.Message, "", ExitCodes.Environment),
        BrokerStartException start => (start.Message, "Give another --port or --database.", ExitCodes.Environment),
        OperationCanceledException => ("stopped", "", ExitCodes.Interrupted),
        IOException or UnauthorizedAccessException => (failure.Message, "Check that the file is there and may be used.", ExitCodes.Environment),
        _ => ($"unexpected: {failure.Message}", "This is a defect of the tool; --verbose shows where.", ExitCodes.Environment),
    };

    private static int Code(BrokerException broker) => broker switch
    {
        { Failure: BrokerFailure.Refused, Status: 409 } => ExitCodes.No,
        { Failure: BrokerFailure.Refused or BrokerFailure.NotFound or BrokerFailure.Settings } => ExitCodes.Usage,
        _ => ExitCodes.Environment,
    };

    private static string Advice(BrokerException broker) => broker switch
    {
        { Failure: BrokerFailure.Unreachable } => "Start the broker ('contracts broker'), or give its address with --broker-base-url.",
        { Failure: BrokerFailure.Unauthorized } => "Give --broker-token, or --broker-username and --broker-password.",
        { Failure: BrokerFailure.ServerError } => "The broker's log says more. Ask again; if it stays, tell whoever runs the broker.",
        { Failure: BrokerFailure.NotABroker } => "Check --broker-base-url: a broker under a path needs the whole path, and a login page in front of it needs a token.",
        { Failure: BrokerFailure.Refused, Status: 409 } => "Nothing was changed. What a version says is settled once it is published: publish under a new version.",
        { Failure: BrokerFailure.Refused or BrokerFailure.NotFound } => "Nothing was changed. Check the names and versions.",
        _ => "",
    };

    private void WriteLine(string line) => _printer.Line($"contracts: {line}", Tone.Bad);

    private void WriteAdvice(string advice) => _printer.Line($"  {advice}");
}
