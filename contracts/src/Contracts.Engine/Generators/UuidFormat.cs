namespace Contracts.Engine.Generators;

/// <summary>How a generated UUID is written.</summary>
public enum UuidFormat
{
    /// <summary>32 hexadecimal digits.</summary>
    Simple,

    /// <summary>Lower case with hyphens.</summary>
    LowerCaseHyphenated,

    /// <summary>Upper case with hyphens.</summary>
    UpperCaseHyphenated,

    /// <summary><c>urn:uuid:</c> and the lower-case form.</summary>
    Urn,
}
