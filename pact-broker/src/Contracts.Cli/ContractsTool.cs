using System.CommandLine;
using Contracts.Cli.Commands;
using Contracts.Cli.Failures;

namespace Contracts.Cli;

/// <summary>The tool from its arguments to its exit code.</summary>
internal static class ContractsTool
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // A pacticipant may be called "@team/app": an argument is never the name of a file with arguments.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var failures = new FailureReport(surroundings);
        var parsed = CommandTable.BuildRoot(surroundings).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
            return failures.WriteUsage(parsed);

        var invocation = new InvocationConfiguration
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            // It answers 1 to everything; here 1 means that the contract says no.
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception failure)
        {
            return failures.Write(failure, verbose: parsed.GetValue(CommandTable.Verbose));
        }
    }
}
