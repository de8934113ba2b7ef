using System.Text.Json;

namespace PactBroker.Client.Http;

/// <summary>A resource of the broker: JSON with <c>_links</c>. Keeps what was asked, so that a missing link can be told where it is missing.</summary>
internal sealed class HalDocument(JsonElement root, Uri address, string request)
{
    public JsonElement Root { get; } = root;

    /// <summary>The address behind a link, its template filled in.</summary>
    public Uri Link(string relation, params ReadOnlySpan<(string Name, string Value)> values) =>
        FindLink(relation, values) ?? throw BrokerException.NotABroker(request, $"it has no link '{relation}'");

    public Uri? FindLink(string relation, params ReadOnlySpan<(string Name, string Value)> values) =>
        Links(relation).FirstOrDefault() is { } link ? Resolve(UriTemplate.Expand(link.Href, values)) : null;

    /// <summary>The links of a relation that may have several, or a single one.</summary>
    public IEnumerable<HalLink> Links(string relation)
    {
        if (Root.ValueKind != JsonValueKind.Object
            || !Root.TryGetProperty("_links", out var links) || links.ValueKind != JsonValueKind.Object
            || !links.TryGetProperty(relation, out var found))
            return [];

        return found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Select(ReadLink).OfType<HalLink>()
            : ReadLink(found) is { } link ? [link] : [];
    }

    /// <summary>The address that an href of this document means; it may be relative.</summary>
    public Uri Resolve(string href) =>
        Uri.TryCreate(address, href, out var resolved)
            ? resolved
            : throw BrokerException.NotABroker(request, $"its link '{href}' is not an address");

    /// <summary>The objects of an embedded list; none when the list is absent.</summary>
    public IEnumerable<HalDocument> Embedded(string name) =>
        Root.ValueKind == JsonValueKind.Object
        && Root.TryGetProperty("_embedded", out var embedded) && embedded.ValueKind == JsonValueKind.Object
        && embedded.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => new HalDocument(item, address, request))
            : [];

    /// <summary>An embedded object; null when it is absent.</summary>
    public HalDocument? EmbeddedOne(string name) =>
        Root.ValueKind == JsonValueKind.Object
        && Root.TryGetProperty("_embedded", out var embedded) && embedded.ValueKind == JsonValueKind.Object
        && embedded.TryGetProperty(name, out var item) && item.ValueKind == JsonValueKind.Object
            ? new HalDocument(item, address, request)
            : null;

    /// <summary>An object inside this one, which has links of its own.</summary>
    public HalDocument Part(JsonElement item) => new(item, address, request);

    /// <summary>A text member; null when it is absent or no text.</summary>
    public string? Text(string name) => Root.TextOrNull(name);

    private static HalLink? ReadLink(JsonElement link) =>
        link.TextOrNull("href") is { } href ? new HalLink(href, link.TextOrNull("name")) : null;
}
