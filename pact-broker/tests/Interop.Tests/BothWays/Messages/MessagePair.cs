using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Messages;

/// <summary>A message that a pact expects, and the one that a provider produces.</summary>
internal sealed record MessagePair(MessageKind Kind, string Part, string Rule, JsonObject Expected, ProducedMessage Came, string Story) : Pair(Part, Rule, Expected, $"{Kind}: {Story}")
{
    public override string Side => "message";

    /// <summary>The expectation and the body of an answer, in a message; what stood in a header stands in the metadata.</summary>
    public static MessagePair Of(MessageKind kind, ResponsePair pair)
    {
        var contentType = (string?)pair.Expected["headers"]?["Content-Type"]?[0];
        return contentType is null ? OfMetadata(kind, pair) : new(
            kind,
            pair.Part,
            pair.Rule,
            new JsonObject
            {
                ["contents"] = pair.Expected["body"]!.DeepClone(),
                ["metadata"] = new JsonObject { ["contentType"] = contentType },
                ["matchingRules"] = pair.Expected["matchingRules"]!.DeepClone(),
            },
            new ProducedMessage(contentType, pair.Answer.Body, null),
            pair.Story);
    }

    private static MessagePair OfMetadata(MessageKind kind, ResponsePair pair)
    {
        var (name, example) = pair.Expected["headers"]!.AsObject().Single();
        var rules = new JsonObject();
        if (pair.Expected["matchingRules"]?["header"] is { } rule)
            rules["metadata"] = rule.DeepClone();
        var metadata = new JsonObject();
        foreach (var (came, value) in pair.Answer.Headers)
            metadata[came.Equals(name, StringComparison.OrdinalIgnoreCase) ? name : came] = value;
        return MetadataPairs.Of(kind, pair.Rule, new JsonObject { [name] = example![0]!.DeepClone() }, metadata, rules);
    }
}
