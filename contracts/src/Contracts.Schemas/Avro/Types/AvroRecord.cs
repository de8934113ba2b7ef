using System.Diagnostics.CodeAnalysis;

namespace Contracts.Schemas.Avro.Types;

/// <summary>Named fields in an order.</summary>
public sealed class AvroRecord : AvroNamedType
{
    private Dictionary<string, AvroField> _byName = [];

    internal AvroRecord(AvroTypeHead head, bool isError, TypeExtras? extras)
        : base(AvroKind.Record, head, extras) => IsError = isError;

    /// <summary>In the order in which they are encoded.</summary>
    public IReadOnlyList<AvroField> Fields { get; private set; } = [];

    /// <summary>Declared as <c>error</c>, which protocols use; otherwise the same.</summary>
    internal bool IsError { get; }

    /// <summary>The field of this name; aliases do not count.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out AvroField? field) => _byName.TryGetValue(name, out field);

    /// <summary>A record is known by name before its fields are read, because they may refer to it.</summary>
    internal void Complete(IReadOnlyList<AvroField> fields)
    {
        Fields = fields;
        _byName = fields.ToDictionary(field => field.Name);
    }
}
