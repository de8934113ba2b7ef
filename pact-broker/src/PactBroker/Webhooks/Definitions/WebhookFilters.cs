using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Http;

namespace PactBroker.Webhooks.Definitions;

/// <summary>Filters as definitions and the database have them.</summary>
internal static class WebhookFilters
{
    private const string Field = "filters";

    private static readonly string[] Names = ["consumerBranches", "providerBranches", "environments"];

    public static WebhookFilter Read(string? json) => json is null ? WebhookFilter.None : From(JsonNode.Parse(json)!.AsObject());

    public static string? Write(WebhookFilter filter) => ToJson(filter)?.ToJsonString();

    public static JsonObject? ToJson(WebhookFilter filter) => filter.IsEmpty ? null : new JsonObject()
        .With(Names[0], List(filter.ConsumerBranches)).With(Names[1], List(filter.ProviderBranches)).With(Names[2], List(filter.Environments));

    /// <summary>What a client says, and what is wrong with it.</summary>
    public static WebhookFilter Read(JsonNode? given, IReadOnlyCollection<string> events, ValidationErrors errors)
    {
        if (given is null)
        {
            return WebhookFilter.None;
        }

        if (given is not JsonObject filters)
        {
            errors.Add(Field, "must be a hash");
            return WebhookFilter.None;
        }

        foreach (var (name, value) in filters)
        {
            if (!Names.Contains(name))
            {
                errors.Add($"{Field}.{name}", $"is not known; there are {string.Join(", ", Names)}");
            }
            else if (value is not JsonArray items || items.Any(item => item is not JsonValue text || !text.TryGetValue<string>(out _)))
            {
                errors.Add($"{Field}.{name}", "must be an array of strings");
            }
        }

        var filter = errors.Any ? WebhookFilter.None : From(filters);
        if (!filter.ProviderBranches.IsEmpty && events.Where(name => WebhookEvents.Find(name) is { HasProviderVersion: false }).ToList() is { Count: > 0 } without)
        {
            errors.Add($"{Field}.providerBranches", $"cannot be met by {string.Join(", ", without)}: there is no version of the provider then");
        }

        return filter;
    }

    private static WebhookFilter From(JsonObject filters) => new() { ConsumerBranches = Texts(filters[Names[0]]), ProviderBranches = Texts(filters[Names[1]]), Environments = Texts(filters[Names[2]]) };

    private static System.Collections.Immutable.ImmutableArray<string> Texts(JsonNode? list) => list is JsonArray items ? [.. items.Select(item => item!.ToString())] : [];

    private static JsonArray? List(IReadOnlyCollection<string> texts) => texts.Count == 0 ? null : Hal.Array(texts.Select(text => JsonValue.Create(text)));
}
