namespace Contracts.Schemas.JsonSchemas;

/// <summary>How strictly registries compare JSON Schemas.</summary>
public enum JsonSchemaPolicy
{
    /// <summary>What a schema leaves open counts: a new optional member narrows an open object.</summary>
    Strict,

    /// <summary>What a schema leaves open is taken to be unused.</summary>
    Lenient,
}
