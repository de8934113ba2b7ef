namespace Interop.Tests.Brokers.Stories;

/// <summary>Something that is done, and what is expected of it.</summary>
internal sealed record StoryLine(string Text)
{
    public int ExitCode { get; set; }

    public List<string> Shown { get; } = [];

    public List<string> NotShown { get; } = [];

    public List<(string Name, string Expression)> Kept { get; } = [];

    /// <summary>The subcommand of <c>pact broker</c>, if this line is one.</summary>
    public string? Subcommand => Text.StartsWith("$ ", StringComparison.Ordinal) ? Words(Text)[1] : null;

    /// <summary>The words of a line; those in quotes belong together.</summary>
    public static string[] Words(string text)
    {
        var parts = text.Split('"');
        return [.. parts.SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    }
}
