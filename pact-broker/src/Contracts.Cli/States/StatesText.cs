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
        var table = new StatesTable(usage);
        printer.Line(table.Caption, Tone.Strong);
        if (!usage.States.IsEmpty)
        {
            printer.Line();
            printer.Table(table.Headings, table.Rows);
        }

        if (usage.UnusedHandlers.IsEmpty)
            return;
        printer.Line();
        printer.Line("Handlers that no contract needs:", Tone.Warning);
        foreach (var handler in usage.UnusedHandlers)
            printer.Line($"  {handler.Template}  ({handler.Handler})");
    }
}
