using System.CommandLine;

namespace Contracts.Cli.Options;

/// <summary>For whom the answer is written.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string> _format = new Option<string>("--output", "-o")
    {
        Description = "For people or for programs",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    public void AddTo(Command command) => command.Options.Add(_format);

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_format) == "json";
}
