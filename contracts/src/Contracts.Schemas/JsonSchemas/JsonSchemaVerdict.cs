namespace Contracts.Schemas.JsonSchemas;

/// <summary>Whether every document that a writer may produce is one that a reader accepts.</summary>
public abstract record JsonSchemaVerdict
{
    private JsonSchemaVerdict()
    {
    }

    /// <summary>Every document of the writer's schema is one of the reader's. Proved.</summary>
    public sealed record Compatible : JsonSchemaVerdict;

    /// <summary>There is a document that the writer's schema allows and the reader's refuses; both were really asked.</summary>
    /// <param name="Document">The document, as JSON.</param>
    /// <param name="Rejection">What the reader's schema said.</param>
    public sealed record Incompatible(string Document, IReadOnlyList<JsonValidationError> Rejection) : JsonSchemaVerdict;

    /// <summary>Neither a proof nor such a document was found.</summary>
    /// <param name="Reason">What could not be shown, and where in the reader's schema.</param>
    public sealed record Undecided(string Reason) : JsonSchemaVerdict;
}
