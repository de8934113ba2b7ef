using System.Text;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Json;

namespace Contracts.Engine.Rules;

/// <summary>The bytes of the value must be of a content type, judged by how they begin.</summary>
/// <param name="Value">The content type: <c>image/png</c>.</param>
public sealed record ContentTypeRule(string Value) : MatchingRule
{
    /// <inheritdoc />
    public override string Name => "contentType";

    internal static ContentTypeRule Read(AttributeReader attributes) => new(attributes.RequiredText("value"));

    internal override IEnumerable<WrittenAttribute> Attributes() => [WrittenAttribute.Text("value", Value)];

    /// <summary>Bytes travel in JSON as Base64; a string that is not Base64 stands for itself.</summary>
    internal override string? RejectJson(JsonElement expected, JsonElement actual) =>
        RejectBytes(default, actual.ValueKind == JsonValueKind.String && actual.TryGetBytesFromBase64(out var bytes) ? bytes : Encoding.UTF8.GetBytes(JsonText.Plain(actual)));

    internal override string? RejectText(string expected, string actual) => RejectBytes(default, Encoding.UTF8.GetBytes(actual));

    internal override string? RejectBytes(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        var detected = ContentTypeDetection.Detect(actual.Span);
        return ContentTypeDetection.IsTakenFor(detected, actual.Span, Value)
            ? null
            : $"Expected binary contents to have content type '{Value}' but detected contents was '{detected}'";
    }
}
