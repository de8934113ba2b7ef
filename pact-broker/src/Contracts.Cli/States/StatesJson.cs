using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using Contracts.Providers.States;

namespace Contracts.Cli.States;

/// <summary>States for programs.</summary>
internal static class StatesJson
{
    public static JsonObject Of(ImmutableArray<StateUsage> usages) => new() { ["providers"] = JsonOutput.List(usages.Select(Of)) };

    private static JsonObject Of(StateUsage usage) => new()
    {
        ["provider"] = usage.Provider,
        ["needed"] = usage.States.Length,
        ["handled"] = usage.Handled,
        ["states"] = JsonOutput.List(usage.States.Select(Of)),
        ["unusedHandlers"] = JsonOutput.List(usage.UnusedHandlers.Select(Of)),
    };

    private static JsonObject Of(NeededState state) => new()
    {
        ["state"] = state.Name,
        ["handlers"] = state.Handlers is { } handlers ? JsonOutput.List(handlers.Select(Of)) : null,
        ["neededBy"] = JsonOutput.List(state.NeededBy.Select(Of)),
    };

    private static JsonObject Of(StateNeed need) => new()
    {
        ["consumer"] = need.Consumer.Value,
        ["interaction"] = need.Interaction,
        ["origin"] = need.Origin,
    };

    private static JsonObject Of(HandledState handler) => new()
    {
        ["template"] = handler.Template,
        ["handler"] = handler.Handler,
        ["tables"] = handler.Tables is { } tables ? JsonOutput.Texts(tables) : null,
    };
}
