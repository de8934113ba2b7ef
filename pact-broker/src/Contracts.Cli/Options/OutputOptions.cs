using System.CommandLine;

namespace Contracts.Cli.Options;

/// <summary>For whom the answer is written.</summary>
internal sealed class OutputOptions
{
    private const string Markdown = "markdown";

    private readonly Option<string> _format;

    /// <summary>Text or JSON.</summary>
    public OutputOptions()
        : this("For people or for programs", "text", "json")
    {
    }

    private OutputOptions(string description, params string[] formats) =>
        _format = new Option<string>("--output", "-o") { Description = description, DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong(formats);

    /// <summary>Text, JSON or Markdown.</summary>
    public static OutputOptions WithMarkdown() => new("For people, for programs or for a page", "text", "json", Markdown);

    public void AddTo(Command command) => command.Options.Add(_format);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_format) == "json";

    public bool IsMarkdown(ParseResult parsed) => parsed.GetValue(_format) == Markdown;
}
