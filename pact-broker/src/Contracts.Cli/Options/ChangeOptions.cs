using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Knowledge.Breaks;

namespace Contracts.Cli.Options;

/// <summary>What is to be done to a field.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<bool> _remove = new("--remove") { Description = "It is no longer there" };

    private readonly Option<string?> _rename = new("--rename") { Description = "It has another name", HelpName = "NAME" };

    private readonly Option<string?> _as = new("--as")
    {
        Description = "It has another type: string, number, integer, boolean, object or array; of status, another code",
        HelpName = "TYPE",
    };

    private readonly Option<bool> _nullable = new("--nullable") { Description = "It may be null" };

    public void AddTo(Command command)
    {
        command.Options.Add(_remove);
        command.Options.Add(_rename);
        command.Options.Add(_as);
        command.Options.Add(_nullable);
    }

    public Change Read(ParseResult parsed)
    {
        var given = new List<Change>();
        if (parsed.GetValue(_remove))
            given.Add(new Change.Remove());
        if (parsed.Given(_rename) is { } name)
            given.Add(new Change.Rename(name));
        if (parsed.Given(_as) is { } type)
            given.Add(new Change.Retype(type));
        if (parsed.GetValue(_nullable))
            given.Add(new Change.Nullable());
        return given is [var only] ? only : throw ToolException.Missing("what is done to the field", "Give one of --remove, --rename NAME, --as TYPE and --nullable.");
    }
}
