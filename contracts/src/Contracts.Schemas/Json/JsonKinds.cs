namespace Contracts.Schemas.Json;

/// <summary>Kinds of JSON values, as a set.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Object = 4,
    Array = 8,
    String = 16,
    Number = 32,
    All = Null | Boolean | Object | Array | String | Number,
}
