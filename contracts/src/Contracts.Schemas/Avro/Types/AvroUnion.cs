namespace Contracts.Schemas.Avro.Types;

/// <summary>One of several types.</summary>
public sealed class AvroUnion : AvroType
{
    internal AvroUnion(IReadOnlyList<AvroType> branches)
        : base(AvroKind.Union, null) => Branches = branches;

    /// <summary>In the order in which they are numbered.</summary>
    public IReadOnlyList<AvroType> Branches { get; }
}
