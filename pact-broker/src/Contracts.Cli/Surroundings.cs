namespace Contracts.Cli;

/// <summary>Everything outside that a command touches: where its text goes, the variables, the folder, the clock.</summary>
internal sealed record Surroundings
{
    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where failures and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Directory { get; init; }

    /// <summary>Looks up an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether a person reads the answers as they come, and not a file or another program.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads the failures as they come.</summary>
    public bool ErrorIsTerminal { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public static Surroundings OfThisProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        Directory = Environment.CurrentDirectory,
        Variable = Environment.GetEnvironmentVariable,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
    };

    /// <summary>A variable that says something; one that a build system sets to nothing says nothing.</summary>
    public string? Given(string variable) => Variable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public string FullPath(string path) => Path.GetFullPath(path, Directory);
}
