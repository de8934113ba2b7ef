namespace Contracts.Engine.Generators;

/// <summary>What a provider state's value is converted to before it is put into a request.</summary>
public enum ProviderStateType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A decimal number.</summary>
    Float,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Left as the state gave it.</summary>
    Raw,
}
