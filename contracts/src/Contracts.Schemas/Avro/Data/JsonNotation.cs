namespace Contracts.Schemas.Avro.Data;

/// <summary>Two ways to write data as JSON.</summary>
internal enum JsonNotation
{
    /// <summary>The JSON encoding of the specification: the branch of a union is named.</summary>
    Data,

    /// <summary>A default in a schema: unions take the first branch that fits, records their fields' defaults.</summary>
    Default,
}
