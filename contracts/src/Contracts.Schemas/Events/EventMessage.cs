using System.Collections.Immutable;
using System.Text;

namespace Contracts.Schemas.Events;

/// <summary>An event as it travels, without what a registry's serializer puts before its bytes.</summary>
/// <param name="Content">JSON as UTF-8, or Avro's binary encoding.</param>
public sealed record EventMessage(ReadOnlyMemory<byte> Content)
{
    /// <summary>The key, in the same encoding; null when it has none.</summary>
    public ReadOnlyMemory<byte>? Key { get; init; }

    /// <summary>The headers by name.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Where it was published to; null when that is not known.</summary>
    public EventChannel? Channel { get; init; }

    /// <summary>The schema of Avro that the content was written with; null where that is the one of who holds it.</summary>
    public string? WriterSchema { get; init; }

    /// <summary>The content as text, for people and for handlers of JSON.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>An event of JSON.</summary>
    public static EventMessage OfJson(string json) => new(Encoding.UTF8.GetBytes(json));
}
