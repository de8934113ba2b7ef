namespace Contracts.Consumers.Trials;

/// <summary>What is done to a field of an answer, message or event.</summary>
public enum FieldChangeKind
{
    /// <summary>It is not there.</summary>
    Remove,

    /// <summary>It has another name.</summary>
    Rename,

    /// <summary>It has another type: a text becomes a number, as do bytes of Avro, and anything else a text.</summary>
    Retype,

    /// <summary>It is null.</summary>
    Null,
}
