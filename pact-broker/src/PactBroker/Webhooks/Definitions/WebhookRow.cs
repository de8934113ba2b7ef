using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Domain.Webhooks.Templates;

namespace PactBroker.Webhooks.Definitions;

/// <summary>A webhook, as it was defined or (sealed) as everybody may see it.</summary>
internal sealed record WebhookRow
{
    public long Id { get; init; }

    public required string Uuid { get; init; }

    public string? Description { get; init; }

    public bool Enabled { get; init; } = true;

    public long? ConsumerId { get; init; }

    public string? Consumer { get; init; }

    public string? ConsumerLabel { get; init; }

    public long? ProviderId { get; init; }

    public string? Provider { get; init; }

    public string? ProviderLabel { get; init; }

    /// <summary>Names, as a JSON array.</summary>
    public required string Events { get; init; }

    /// <summary>JSON; null where there are none.</summary>
    public string? Filters { get; init; }

    public required string Method { get; init; }

    public required string Url { get; init; }

    /// <summary>A JSON object.</summary>
    public required string Headers { get; init; }

    /// <summary>JSON: of a body that is no JSON, its text as a string.</summary>
    public string? Body { get; init; }

    public string? Username { get; init; }

    public string? Password { get; init; }

    public string? SigningSecret { get; init; }

    /// <summary>What stands behind the asterisks of the others; null where nothing is hidden in them.</summary>
    public string? Sealed { get; init; }

    /// <summary>The key that has sealed it.</summary>
    public string? SealedWith { get; init; }

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public IReadOnlyList<string> EventNames => JsonSerializer.Deserialize<string[]>(Events)!;

    public WebhookFilter Filter => WebhookFilters.Read(Filters);

    public IEnumerable<KeyValuePair<string, string>> HeaderValues => JsonNode.Parse(Headers)!.AsObject().Select(header => KeyValuePair.Create(header.Key, header.Value!.ToString()));

    public bool IsFor(string eventName) => EventNames.Contains(eventName);

    public bool Mentions(string parameter) => new[] { Url, Headers, Body, Username, Password }.Any(text => WebhookTemplate.Mentions(text, parameter));
}
