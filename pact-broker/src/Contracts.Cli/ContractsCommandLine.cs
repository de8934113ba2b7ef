using System.CommandLine;
using Contracts.Cli.Commands;
using Contracts.Cli.Failures;

namespace Contracts.Cli;

/// <summary>The <c>contracts</c> command from its arguments to its exit code, for its executable and for whoever runs it within another program.</summary>
public static class ContractsCommandLine
{
    private static readonly ParserConfiguration Parsing = new()
    {
        // A pacticipant may be called "@team/app": an argument is never the name of a file with arguments.
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    /// <summary>Runs a command with the console, variables and folder of this process.</summary>
    /// <returns>0 yes, 1 the contract says no, 2 usage, 3 environment.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken) =>
        RunAsync(args, Surroundings.OfThisProcess(), cancellationToken);

    internal static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var failures = new FailureReport(surroundings);
        var parsed = CommandTable.BuildRoot(surroundings).Parse(args, Parsing);
        // Who asks for help has no errors, but what is not understood is no request for help either.
        if (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0)
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
