using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>A command of the tool: what it is for, an example, what it does.</summary>
internal abstract class ToolCommand : Command
{
    private protected ToolCommand(Surroundings surroundings, string name, string description, string example)
        : base(name, description)
    {
        Surroundings = surroundings;
        Example = example;
        SetAction(RunAsync);
    }

    /// <summary>One or more lines as they would be typed.</summary>
    public string Example { get; }

    /// <summary>The words that lead to it: <c>contracts broker backup</c>.</summary>
    public string Path => PathOf(this);

    private protected Surroundings Surroundings { get; }

    /// <summary>Does it, and answers with one of <see cref="Failures.ExitCodes"/>.</summary>
    private protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
