namespace Contracts.Schemas.Avro.Types;

/// <summary>The fourteen kinds of Avro types.</summary>
public enum AvroKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>32-bit signed.</summary>
    Int,

    /// <summary>64-bit signed.</summary>
    Long,

    /// <summary>32-bit IEEE 754.</summary>
    Float,

    /// <summary>64-bit IEEE 754.</summary>
    Double,

    /// <summary>A run of bytes.</summary>
    Bytes,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>Named fields in an order.</summary>
    Record,

    /// <summary>One of a list of symbols.</summary>
    Enum,

    /// <summary>Any number of items of one type.</summary>
    Array,

    /// <summary>Values of one type under text keys.</summary>
    Map,

    /// <summary>One of several types.</summary>
    Union,

    /// <summary>Exactly so many bytes.</summary>
    Fixed,
}
