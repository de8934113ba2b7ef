using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Types;

/// <summary>A node of a schema. Types are compared by reference: a named type is one object wherever it is used, which also ends recursion.</summary>
public abstract class AvroType
{
    private protected AvroType(AvroKind kind, TypeExtras? extras)
    {
        Kind = kind;
        Properties = extras?.Properties ?? [];
        LogicalType = extras?.LogicalType;
    }

    /// <summary>Which of the fourteen kinds.</summary>
    public AvroKind Kind { get; }

    /// <summary>What the plain value means (decimal, date, …); null where none is given, or where what is given does not fit and therefore counts for nothing.</summary>
    public AvroLogicalType? LogicalType { get; }

    /// <summary>Members that the specification does not know, as written.</summary>
    internal IReadOnlyList<JsonMember> Properties { get; }

    internal bool IsDecimal => LogicalType is { Name: "decimal" };

    /// <summary>How the type is called in a union and in messages: the full name of a named type, else the kind.</summary>
    internal virtual string Label => Word;

    /// <summary>The kind as schemas spell it.</summary>
    internal string Word => AvroWords.Of(Kind);
}
