using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Compatibility;

namespace Contracts.Schemas.JsonSchemas;

/// <summary>Whether a reader's schema accepts everything that a writer's schema allows: by what the schemas mean, not by how they differ.</summary>
/// <example><code>
/// if (JsonSchemaCompatibility.Decide(reader: ours, writer: theirs) is JsonSchemaVerdict.Incompatible no)
///     output.WriteLine($"{no.Document} is refused: {no.Rejection[0]}");
/// </code></example>
public static class JsonSchemaCompatibility
{
    /// <summary>Proves it, refutes it with a document, or says why neither was possible. Never yes without a proof.</summary>
    public static JsonSchemaVerdict Decide(JsonSchema reader, JsonSchema writer, CancellationToken cancellationToken = default)
    {
        var problem = "The schemas have dynamic references, which proofs do not follow.";
        if (!reader.HasDynamicReferences && !writer.HasDynamicReferences)
        {
            problem = new InclusionProof(reader.ReadsAs(writer), cancellationToken).Try(writer.Root, reader.Root);
            if (problem is null)
                return new JsonSchemaVerdict.Compatible();
        }

        return (new DirectedSearch(reader, writer, cancellationToken).Find() ?? new WitnessSearch(reader, writer, cancellationToken).Find()) is { } document
            ? new JsonSchemaVerdict.Incompatible(JsonPrinter.Print(document), reader.Validate(document, cancellationToken).Errors)
            : new JsonSchemaVerdict.Undecided(problem);
    }
}
