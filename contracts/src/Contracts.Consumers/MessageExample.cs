using System.Text;
using System.Text.Json;

namespace Contracts.Consumers;

/// <summary>The example of a message as it would come over the wire.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">Their type.</param>
/// <param name="Metadata">The metadata by name.</param>
public sealed record MessageExample(ReadOnlyMemory<byte> Content, string ContentType, IReadOnlyDictionary<string, JsonElement> Metadata)
{
    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Metadata as text; null when the message has none of that name.</summary>
    /// <param name="name">The name.</param>
    public string? MetadataText(string name) =>
        !Metadata.TryGetValue(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.GetRawText();
}
