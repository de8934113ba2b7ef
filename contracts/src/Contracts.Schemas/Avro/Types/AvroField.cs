using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Types;

/// <summary>A field of a record.</summary>
public sealed class AvroField
{
    internal AvroField(string name, AvroType type, int index) => (Name, Type, Index) = (name, type, index);

    /// <summary>Its name in the record.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public AvroType Type { get; }

    /// <summary>Its place in the record, from 0.</summary>
    public int Index { get; }

    /// <summary>Names that writers may have used for it.</summary>
    public IReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>The author's words about it.</summary>
    public string? Doc { get; internal init; }

    /// <summary>Whether a reader has a value for it where the writer has none. A default of null is a default.</summary>
    public bool HasDefault => WrittenDefault is not null;

    /// <summary>The default as data of the field's type; null without one, and where a stored schema carries one that does not fit.</summary>
    public AvroDatum? Default { get; internal set; }

    internal JsonValue? WrittenDefault { get; init; }

    /// <summary>As written; ascending is what is meant without it.</summary>
    internal string? Order { get; init; }

    internal IReadOnlyList<JsonMember> Properties { get; init; } = [];
}
