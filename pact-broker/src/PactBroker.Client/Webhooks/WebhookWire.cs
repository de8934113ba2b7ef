using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Webhooks;

/// <summary>Webhooks as they go over the wire.</summary>
internal static class WebhookWire
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BrokerContent Write(BrokerWebhook webhook)
    {
        var request = webhook.Request;
        var headers = new JsonObject(request.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)));
        return new BrokerContent(
            JsonSerializer.SerializeToUtf8Bytes(
                new JsonObject
                {
                    ["description"] = webhook.Description,
                    ["enabled"] = webhook.Enabled,
                    ["consumer"] = Side(webhook.Consumer),
                    ["provider"] = Side(webhook.Provider),
                    ["events"] = webhook.Events.IsDefaultOrEmpty ? null : new JsonArray([.. webhook.Events.Select(name => new JsonObject { ["name"] = name })]),
                    ["filters"] = new JsonObject { ["consumerBranches"] = List(webhook.ConsumerBranches), ["providerBranches"] = List(webhook.ProviderBranches), ["environments"] = List(webhook.Environments) },
                    ["request"] = new JsonObject
                    {
                        ["method"] = request.Method,
                        ["url"] = request.Url,
                        ["headers"] = headers,
                        ["body"] = Body(request.Body),
                        ["username"] = request.Username,
                        ["password"] = request.Password,
                        ["signingSecret"] = request.SigningSecret,
                    },
                },
                BrokerJson.Default.JsonObject),
            "application/json");
    }

    public static BrokerWebhook Read(HalDocument document)
    {
        var (root, request) = (document.Root, document.Root.MemberOrNull("request") ?? default);
        var filters = root.MemberOrNull("filters") ?? default;
        return new BrokerWebhook
        {
            Uuid = document.Text("uuid"),
            Description = document.Text("description"),
            Enabled = root.TruthOrNull("enabled") ?? true,
            Consumer = Side(root.MemberOrNull("consumer") ?? default),
            Provider = Side(root.MemberOrNull("provider") ?? default),
            Events = [.. root.ItemsOf("events").Select(item => item.TextOrNull("name")).OfType<string>()],
            ConsumerBranches = Texts(filters, "consumerBranches"),
            ProviderBranches = Texts(filters, "providerBranches"),
            Environments = Texts(filters, "environments"),
            Request = new WebhookRequest
            {
                Method = request.TextOrNull("method") ?? "POST",
                Url = request.TextOrNull("url") ?? "",
                Headers = request.MemberOrNull("headers") is { ValueKind: JsonValueKind.Object } headers
                    ? ImmutableSortedDictionary.CreateRange(headers.EnumerateObject().Select(header => KeyValuePair.Create(header.Name, header.Value.ToString())))
                    : ImmutableSortedDictionary<string, string>.Empty,
                Body = request.MemberOrNull("body") is { ValueKind: not JsonValueKind.Null } body ? Text(body) : null,
                Username = request.TextOrNull("username"),
                Password = request.TextOrNull("password"),
                SigningSecret = request.TextOrNull("signingSecret"),
            },
        };
    }

    public static WebhookDelivery ReadDelivery(HalDocument document) => new()
    {
        Uuid = document.Text("uuid") ?? "",
        Event = document.Text("eventName") ?? "",
        Status = document.Text("status") ?? "",
        Attempts = document.Root.CountOrZero("attemptsMade"),
        TriggeredAt = document.Text("triggeredAt") ?? "",
    };

    private static string Text(JsonElement body) => body.ValueKind == JsonValueKind.String ? body.GetString()! : JsonNode.Parse(body.GetRawText())!.ToJsonString(Readable);

    // What looks like an object or an array is one; everything else is a text.
    private static JsonNode? Body(string? body)
    {
        if (body is null || !(body.TrimStart().StartsWith('{') || body.TrimStart().StartsWith('[')))
            return body;

        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return body;
        }
    }

    private static JsonObject? Side(WebhookSide side) =>
        side is { Name: null, Label: null } ? null : new JsonObject { [side.Name is null ? "label" : "name"] = side.Name ?? side.Label };

    private static WebhookSide Side(JsonElement side) => new(side.TextOrNull("name"), side.TextOrNull("label"));

    private static JsonArray List(ImmutableArray<string> texts) => new([.. texts.IsDefault ? [] : texts.Select(text => (JsonNode?)text)]);

    private static ImmutableArray<string> Texts(JsonElement filters, string name) => [.. filters.ItemsOf(name).Select(item => item.GetString()).OfType<string>()];
}
