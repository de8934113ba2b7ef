using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Domain.Contents;

/// <summary>
/// The content of a contract and its identity. Results of verifications belong to the content: whoever publishes equal
/// content again, in whatever order and with whatever metadata, is already verified.
/// </summary>
public sealed class ContractContent
{
    private static readonly string[] SpecificationPlaces = ["pactSpecification", "pact-specification"];

    private ContractContent(JsonObject document, string hash)
    {
        Document = document;
        Hash = hash;
    }

    /// <summary>The document as published, each interaction with its <c>_id</c>.</summary>
    public JsonObject Document { get; }

    /// <summary>SHA-1 of what matters for verification, in hex.</summary>
    public string Hash { get; }

    public int InteractionCount => Count("interactions");

    public int MessageCount => Count("messages");

    public string? ConsumerName => NameOf("consumer");

    public string? ProviderName => NameOf("provider");

    /// <exception cref="ContractFormatException">The text is not a JSON object.</exception>
    public static ContractContent Parse(string text) => From(ContractJson.ParseObject(text));

    /// <summary>Takes the document over: its interactions get their ids.</summary>
    public static ContractContent From(JsonObject document)
    {
        var hash = HashOf(document);
        InteractionIds.Add(document);
        return new ContractContent(document, hash);
    }

    public string ToText() => Document.ToJsonString(ContractText.Options);

    private static string HashOf(JsonObject document)
    {
        if (document["interactions"] is not JsonArray && document["messages"] is not JsonArray)
        {
            return CanonicalJson.Hash(CanonicalJson.Write(document, sortKeys: false));
        }

        var main = IsTruthy(document["interactions"]) ? "interactions" : "messages";
        var parts = new[] { "interactions", "messages" }
            .Where(key => document[key] is JsonArray)
            .Select(key => $"\"{key}\":{Items((JsonArray)document[key]!, ordered: key == main)}");
        var specification = SpecificationVersion(document) is { } version ? [$"\"pact_specification_version\":{CanonicalJson.Write(version)}"] : Array.Empty<string>();
        return CanonicalJson.Hash($"{{{string.Join(',', [.. parts, .. specification])}}}");
    }

    private static string Items(JsonArray items, bool ordered)
    {
        var texts = items.Select(item => CanonicalJson.Write(item));
        return $"[{string.Join(',', ordered ? texts.Order(Utf8Order.Instance) : texts)}]";
    }

    private static JsonNode? SpecificationVersion(JsonObject document)
    {
        if (document["metadata"] is not JsonObject metadata)
        {
            return null;
        }

        return SpecificationPlaces
            .Select(place => (metadata[place] as JsonObject)?["version"])
            .Append(metadata["pactSpecificationVersion"])
            .FirstOrDefault(version => version is not null);
    }

    private static bool IsTruthy(JsonNode? node) => node is not null && node.GetValueKind() != JsonValueKind.False;

    private int Count(string key) => (Document[key] as JsonArray)?.Count ?? 0;

    private string? NameOf(string side) =>
        (Document[side] as JsonObject)?["name"] is JsonValue name && name.TryGetValue<string>(out var text) ? text : null;
}
