using System.Text.Json.Nodes;
using PactBroker.Domain.Contents;
using PactBroker.Http;

namespace PactBroker.ProviderStates;

/// <summary>The states that a provider has to be able to take, and for whom.</summary>
internal static class ProviderStateSummary
{
    public static JsonObject Write(IEnumerable<(string Consumer, ContractContent Content)> pacts)
    {
        var states = from pact in pacts from state in StatesOf(pact.Content.Document) select (pact.Consumer, state.Name, state.Params);
        return new JsonObject
        {
            ["providerStates"] = Hal.Array(states
                .GroupBy(state => (state.Name, Params: state.Params?.ToJsonString()))
                .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Params, StringComparer.Ordinal)
                .Select(group => new JsonObject { ["name"] = group.Key.Name }
                    .With("params", group.First().Params?.DeepClone())
                    .With("consumers", Hal.Array(group.Select(state => state.Consumer).Distinct().Order(StringComparer.Ordinal).Select(consumer => JsonValue.Create(consumer)))))),
        };
    }

    private static IEnumerable<(string Name, JsonNode? Params)> StatesOf(JsonObject document) =>
        from key in new[] { "interactions", "messages" }
        from interaction in (document[key] as JsonArray ?? []).OfType<JsonObject>()
        from state in StatesOfInteraction(interaction)
        select state;

    private static IEnumerable<(string Name, JsonNode? Params)> StatesOfInteraction(JsonObject interaction)
    {
        // One text in the older formats, a list of names with parameters in the newer ones.
        if ((interaction["providerState"] ?? interaction["provider_state"]) is JsonValue single)
        {
            yield return (single.ToString(), null);
        }

        foreach (var state in (interaction["providerStates"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return (state["name"]?.ToString() ?? "", state["params"]);
        }
    }
}
