using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Webhooks.Definitions;

/// <summary>JSON that is sent to somebody: people read it there, so that it keeps their characters.</summary>
internal static class WebhookJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(JsonNode node) => node.ToJsonString(Readable);
}
