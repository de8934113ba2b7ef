namespace Contracts.Schemas.JsonSchemas;

/// <summary>How a JSON Schema is read and what it asserts.</summary>
public sealed record JsonSchemaOptions
{
    internal static JsonSchemaOptions Default { get; } = new();

    /// <summary>The draft of a schema that names none.</summary>
    public JsonSchemaDraft DefaultDraft { get; init; } = JsonSchemaDraft.Draft7;

    /// <summary>The address of the schema itself, which its relative references start from.</summary>
    public string BaseUri { get; init; } = "";

    /// <summary>Other documents that references may lead to: their texts by address. The schemas of the drafts are always there.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a value that is not of the named <c>format</c> is refused; otherwise formats only describe.</summary>
    public bool AssertFormats { get; init; }

    /// <summary>How many schemas may apply within each other while a document is validated.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>How many schemas may be applied to parts of one document before the validation gives up.</summary>
    public long MaxSteps { get; init; } = 50_000_000;

    /// <summary>How many errors are listed.</summary>
    public int MaxErrors { get; init; } = 200;

    /// <summary>How long one regular expression may work on one text.</summary>
    public TimeSpan PatternTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
