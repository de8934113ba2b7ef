using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Domain.Webhooks.Events;
using PactBroker.Domain.Webhooks.Outgoing;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Webhooks.Definitions;

/// <summary>What a client says about a webhook; everything that is wrong with it is reported.</summary>
internal sealed partial class WebhookBody(JsonObject json, OutgoingRules rules)
{
    private readonly ValidationErrors _errors = new();

    /// <param name="session">To find the applications that it names.</param>
    /// <param name="uuid">Its own name.</param>
    /// <param name="stored">As it was until now: its secrets are not shown, and so need not be said again.</param>
    /// <param name="scope">The pair of the address that it was sent to.</param>
    /// <exception cref="RefusalException">Something is wrong.</exception>
    public async Task<WebhookRow> ReadAsync(StorageSession session, string uuid, WebhookRow? stored, WebhookScope scope)
    {
        var (consumer, consumerLabel) = scope.Consumer is { } givenConsumer ? (givenConsumer, null) : await SideAsync(session, "consumer");
        var (provider, providerLabel) = scope.Provider is { } givenProvider ? (givenProvider, null) : await SideAsync(session, "provider");
        var events = Events();
        var row = new WebhookRow
        {
            Id = stored?.Id ?? 0,
            Uuid = Uuid(uuid),
            Description = new BodyReader(json, _errors).Text("description"),
            Enabled = json["enabled"] is null || new BodyReader(json, _errors).Flag("enabled") is not false,
            ConsumerId = consumer?.Id,
            Consumer = consumer?.Name,
            ConsumerLabel = consumerLabel,
            ProviderId = provider?.Id,
            Provider = provider?.Name,
            ProviderLabel = providerLabel,
            Events = JsonSerializer.Serialize(events),
            Filters = WebhookFilters.Write(WebhookFilters.Read(json["filters"], events, _errors)),
            Method = "",
            Url = "",
            Headers = "{}",
        };
        row = Request(row, stored);
        _errors.ThrowIfAny();
        return row;
    }

    private string Uuid(string uuid)
    {
        if (!KnownForm().IsMatch(uuid))
        {
            _errors.Add("uuid", "can only contain the characters A-Z, a-z, 0-9, _ and -, and must be 16 or more of them");
        }

        return uuid;
    }

    private async Task<(PacticipantRow? Named, string? Label)> SideAsync(StorageSession session, string side)
    {
        if (json[side] is null)
        {
            return default;
        }

        var (name, label) = json[side] is JsonObject given ? (Text(given, side, "name"), Text(given, side, "label")) : default;
        if (name is null == label is null)
        {
            _errors.Add(side, name is null ? "name or label must be specified" : "cannot specify both name and label");
            return default;
        }

        var named = name is null ? null : await session.FindPacticipantAsync(name);
        if (name is not null && named is null)
        {
            _errors.Add($"{side}.name", "does not match an existing pacticipant");
        }

        return (named, label);
    }

    private List<string> Events()
    {
        if (json["events"] is null)
        {
            return [WebhookEvents.ContractContentChanged];
        }

        if (json["events"] is not JsonArray { Count: > 0 } items)
        {
            _errors.Add("events", json["events"] is JsonArray ? "size cannot be less than 1" : "must be an array");
            return [];
        }

        var names = items.Select(item => (item as JsonObject)?["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : "").ToList();
        for (var i = 0; i < names.Count; i++)
        {
            if (WebhookEvents.Find(names[i]) is null)
            {
                _errors.Add("events", $"name must be one of: {string.Join(", ", WebhookEvents.All.Select(known => known.Name))} (at index {i})");
            }
        }

        return [.. names.Distinct()];
    }

    private WebhookRow Request(WebhookRow row, WebhookRow? stored)
    {
        switch (json["request"])
        {
            case null:
                _errors.Add("request", "is missing");
                return row;
            case JsonObject request:
                return new RequestReader(request, stored, rules, _errors).AddTo(row);
            default:
                _errors.Add("request", "must be a hash");
                return row;
        }
    }

    private string? Text(JsonObject given, string side, string field)
    {
        if (given[field] is null)
        {
            return null;
        }

        if (given[field] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        _errors.Add($"{side}.{field}", "must be filled");
        return "";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{16,}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KnownForm();
}
