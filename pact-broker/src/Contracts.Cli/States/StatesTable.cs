using Contracts.Cli.Knowledge;
using Contracts.Cli.Output;
using Contracts.Providers.States;

namespace Contracts.Cli.States;

/// <summary>The states of one provider as a table, for people and for a page.</summary>
internal sealed class StatesTable(StateUsage usage)
{
    // A verification knows the tables when it ran on a database.
    private readonly bool _knowsTables = usage.States.Any(state => state.Handlers is [{ Tables: not null }]);

    public string Caption => $"{usage.Provider}: {Counted.Of(usage.States.Length, "state")}{(usage.Handled is { } handled ? $", {handled} handled" : "")}";

    public IReadOnlyList<string> Headings => _knowsTables ? ["STATE", "NEEDED BY", "HANDLED BY", "TABLES"] : ["STATE", "NEEDED BY", "HANDLED BY"];

    public IEnumerable<IReadOnlyList<(string Text, Tone Tone)>> Rows =>
        from state in usage.States
        from need in state.NeededBy
        select (IReadOnlyList<(string, Tone)>)[.. Cells(state, need)];

    private IEnumerable<(string Text, Tone Tone)> Cells(NeededState state, StateNeed need)
    {
        yield return (state.Name, Tone.Plain);
        yield return ($"{need.Consumer}: {need.Interaction}", Tone.Plain);
        yield return HandledBy(state);
        if (_knowsTables)
            yield return Tables(state);
    }

    private static (string, Tone) HandledBy(NeededState state) => state.Handlers switch
    {
        null => ("not known", Tone.Faint),
        [] => ("nobody", Tone.Bad),
        [var one] => (one.Handler, Tone.Good),
        var several => ($"several: {string.Join(", ", several.Value.Select(handler => $"'{handler.Template}' ({handler.Handler})"))}", Tone.Bad),
    };

    private static (string, Tone) Tables(NeededState state) => state.Handlers is [{ Tables: { } tables }]
        ? (tables.IsEmpty ? "none" : string.Join(", ", tables), Tone.Plain)
        : ("not known", Tone.Faint);
}
