namespace Interop.Tests.Brokers.Stories;

/// <summary>What somebody does with a broker, step by step; pact-cli.stories says how it is written.</summary>
internal sealed record Story(string Title, List<StoryLine> Lines)
{
    public static IReadOnlyList<Story> ReadAll()
    {
        var stories = new List<Story>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Brokers", "Stories", "pact-cli.stories")).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                stories.Add(new Story(line[2..], []));
            else
                Add(stories[^1].Lines, line);
        }

        return stories;
    }

    private static void Add(List<StoryLine> lines, string line)
    {
        switch (line[..2])
        {
            case "= ":
                lines[^1].ExitCode = int.Parse(line[2..], System.Globalization.CultureInfo.InvariantCulture);
                break;
            case "> ":
                lines[^1].Shown.Add(line[2..]);
                break;
            case "! ":
                lines[^1].NotShown.Add(line[2..]);
                break;
            case "& " when line.IndexOf(':', StringComparison.Ordinal) is var at:
                lines[^1].Kept.Add((line[2..at], line[(at + 2)..]));
                break;
            default:
                lines.Add(new StoryLine(line));
                break;
        }
    }
}
