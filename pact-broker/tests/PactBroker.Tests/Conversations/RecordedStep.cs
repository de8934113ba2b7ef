using System.Text.Json.Nodes;

namespace PactBroker.Tests.Conversations;

/// <summary>One request and the part of the answer that is compared.</summary>
public sealed class RecordedStep(JsonObject json)
{
    public string Method => json["method"]!.GetValue<string>();

    public string Path => json["path"]!.GetValue<string>();

    public int Status => json["status"]!.GetValue<int>();

    /// <summary>Which parts of the answer count.</summary>
    public string Kind => json["norm"]!.GetValue<string>();

    public JsonNode? Expected => json["expect"];

    public JsonNode? Body => json["body"];

    public bool HasBody => json.ContainsKey("body");

    public string? BodyText => json["body_text"]?.GetValue<string>();

    public IEnumerable<(string Name, string Value)> Headers
        => json["headers"] is JsonObject headers ? headers.Select(header => (header.Key, header.Value!.GetValue<string>())) : [];

    /// <summary>What later steps need of the answer: a name and the way to the value, separated by bars.</summary>
    public IEnumerable<(string Name, string Path)> Captures
        => json["save"] is JsonObject captures ? captures.Select(capture => (capture.Key, capture.Value!.GetValue<string>())) : [];
}
