using System.Collections.Immutable;
using Contracts.Cli.Output;
using Contracts.Providers.States;

namespace Contracts.Cli.States;

/// <summary>States for people: a table per provider, and below it the handlers that nothing needs.</summary>
internal static class StatesText
{
    public static void Write(ImmutableArray<StateUsage> usages, Printer printer)
    {
        foreach (var (index, usage) in usages.Index())
        {
            if (index > 0)
                printer.Line();
            Write(usage, printer);
        }
    }

    private static void Write(StateUsage usage, Printer printer)
    {
        printer.Line($"{usage.Provider}: {Count(usage.States.Length, "state")}{(usage.Handled is { } handled ? $", {handled} handled" : "")}", Tone.Strong);
        if (!usage.States.IsEmpty)
        {
            printer.Line();
            printer.Table(["STATE", "NEEDED BY", "HANDLED BY"], usage.States.SelectMany(Rows));
        }

        if (usage.UnusedHandlers.IsEmpty)
            return;
        printer.Line();
        printer.Line("Handlers that no contract needs:", Tone.Warning);
        foreach (var handler in usage.UnusedHandlers)
            printer.Line($"  {handler.Template}  ({handler.Handler})");
    }

    private static IEnumerable<IReadOnlyList<(string Text, Tone Tone)>> Rows(NeededState state) =>
        state.NeededBy.Select(need => (IReadOnlyList<(string, Tone)>)[(state.Name, Tone.Plain), ($"{need.Consumer}: {need.Interaction}", Tone.Plain), HandledBy(state)]);

    private static (string, Tone) HandledBy(NeededState state) => state.Handlers switch
    {
        null => ("not known", Tone.Faint),
        [] => ("nobody", Tone.Bad),
        [var one] => (one.Handler, Tone.Good),
        var several => ($"several: {string.Join(", ", several.Value.Select(handler => $"'{handler.Template}' ({handler.Handler})"))}", Tone.Bad),
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
