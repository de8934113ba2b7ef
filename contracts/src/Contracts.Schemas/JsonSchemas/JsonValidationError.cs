namespace Contracts.Schemas.JsonSchemas;

/// <summary>One place where a document is not as the schema says.</summary>
/// <param name="InstancePath">Where in the document, as a JSON pointer; empty for the whole.</param>
/// <param name="SchemaPath">Where in the schema, as a JSON pointer that goes through references as written: <c>/properties/price/$ref/minimum</c>.</param>
/// <param name="Keyword">Which keyword refused it; <c>false</c> for a schema that allows nothing.</param>
/// <param name="Sentence">What does not fit, and what would.</param>
public sealed record JsonValidationError(string InstancePath, string SchemaPath, string Keyword, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(InstancePath.Length > 0 ? InstancePath : "(document)")}: {Sentence} [{SchemaPath}]";
}
