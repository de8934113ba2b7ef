using System.Collections.Immutable;

namespace PactBroker.Tests.Releases;

/// <summary>What a field of a document is.</summary>
internal enum FieldKind
{
    Text,
    Integer,
    Flag,
    Choice,
}

/// <summary>A field that an application writes or reads.</summary>
/// <param name="Optional">Who writes it may leave it out; who reads it does without.</param>
/// <param name="Symbols">The values of a choice.</param>
internal sealed record Field(string Name, FieldKind Kind, bool Optional, ImmutableArray<string> Symbols)
{
    public bool Equals(Field? other) => other is not null && (Name, Kind, Optional) == (other.Name, other.Kind, other.Optional) && Symbols.SequenceEqual(other.Symbols);

    public override int GetHashCode() => HashCode.Combine(Name, Kind, Optional);
}
