namespace Contracts.Schemas.JsonSchemas;

/// <summary>One difference between two JSON Schemas, as a schema registry reports it.</summary>
/// <param name="Kind">The registry's word: <c>REQUIRED_ATTRIBUTE_ADDED</c>.</param>
/// <param name="Path">Where: <c>#/properties/sku</c>.</param>
/// <param name="IsCompatible">Whether the new schema still accepts what the old one did, as registries see it.</param>
public sealed record JsonSchemaChange(string Kind, string Path, bool IsCompatible)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Path}";
}
