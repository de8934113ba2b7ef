using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Data;

/// <summary>A value of an Avro type, without a class of its own: what can be written and read with nothing but a schema.</summary>
public abstract record AvroDatum
{
    private protected AvroDatum()
    {
    }
}

/// <summary>No value.</summary>
public sealed record NullDatum : AvroDatum;

/// <summary>A boolean.</summary>
public sealed record BooleanDatum(bool Value) : AvroDatum;

/// <summary>An int.</summary>
public sealed record IntDatum(int Value) : AvroDatum;

/// <summary>A long.</summary>
public sealed record LongDatum(long Value) : AvroDatum;

/// <summary>A float.</summary>
public sealed record FloatDatum(float Value) : AvroDatum;

/// <summary>A double.</summary>
public sealed record DoubleDatum(double Value) : AvroDatum;

/// <summary>A string.</summary>
public sealed record StringDatum(string Value) : AvroDatum;

/// <summary>The value of a bytes or of a fixed.</summary>
public sealed record BytesDatum(ReadOnlyMemory<byte> Value) : AvroDatum;

/// <summary>A symbol of an enum.</summary>
public sealed record EnumDatum(string Symbol) : AvroDatum;

/// <summary>The items of an array.</summary>
public sealed record ArrayDatum(IReadOnlyList<AvroDatum> Items) : AvroDatum;

/// <summary>The entries of a map, in an order.</summary>
public sealed record MapDatum(IReadOnlyList<KeyValuePair<string, AvroDatum>> Entries) : AvroDatum;

/// <summary>A branch of a union, by its number, and the value in it.</summary>
public sealed record UnionDatum(int Branch, AvroDatum Value) : AvroDatum;

/// <summary>The values of a record's fields, in the order of the fields.</summary>
public sealed record RecordDatum(AvroRecord Type, IReadOnlyList<AvroDatum> Values) : AvroDatum
{
    /// <summary>The value of a field.</summary>
    /// <exception cref="KeyNotFoundException">The record has no such field.</exception>
    public AvroDatum this[string field] =>
        Type.TryGetField(field, out var found) ? Values[found.Index] : throw new KeyNotFoundException($"{Type.Name} has no field '{field}'.");
}
