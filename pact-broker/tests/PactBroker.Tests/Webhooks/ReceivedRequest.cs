using System.Text.Json.Nodes;

namespace PactBroker.Tests.Webhooks;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The same for all attempts to deliver the same.</summary>
    public string Id => Headers["webhook-id"];
}
