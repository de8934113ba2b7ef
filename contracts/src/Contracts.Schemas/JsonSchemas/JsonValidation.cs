namespace Contracts.Schemas.JsonSchemas;

/// <summary>What a schema says about a document.</summary>
public sealed class JsonValidation
{
    internal JsonValidation(bool isValid, IReadOnlyList<JsonValidationError> errors, string? givenUp = null) =>
        (IsValid, Errors, GivenUp) = (isValid, errors, givenUp);

    /// <summary>Whether the document is as the schema says. False also where the validation gave up.</summary>
    public bool IsValid { get; }

    /// <summary>Every place that is not; those within alternatives come after the sentence about the alternatives.</summary>
    public IReadOnlyList<JsonValidationError> Errors { get; }

    /// <summary>Why there is no verdict (a limit of depth, work or time was reached), or null.</summary>
    public string? GivenUp { get; }

    /// <inheritdoc/>
    public override string ToString() => IsValid ? "valid" : string.Join('\n', Errors);
}
