using System.Diagnostics.CodeAnalysis;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas;

/// <summary>A JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12: read once, every reference resolved, ready to validate.</summary>
/// <example><code>
/// var schema = JsonSchema.Parse("""{"type":"object","required":["sku"]}""");
/// foreach (var error in schema.Validate(json).Errors)
///     output.WriteLine(error);
/// </code></example>
public sealed class JsonSchema
{
    private readonly JsonSchemaOptions _options;
    private readonly Lazy<string> _registryText;
    private readonly Lazy<string> _normalizedText;
    private readonly Lazy<Shape> _shape;

    internal JsonSchema(string text, JsonSchemaOptions options, SchemaNode root, bool hasDynamicReferences)
    {
        _registryText = new(() => JsonPrinter.Print(root.Resource.Document.Root));
        _normalizedText = new(() => JsonPrinter.PrintSorted(root.Resource.Document.Root));
        _shape = new(() => ShapeReading.Read(root));
        HasDynamicReferences = hasDynamicReferences;
        Text = text;
        Root = root;
        _options = options;
    }

    /// <summary>The text, as it was given.</summary>
    public string Text { get; }

    /// <summary>The draft that the schema names, or the default.</summary>
    public JsonSchemaDraft Draft => Root.Resource.Dialect.Draft;

    /// <summary>The text under which registries store the schema: without whitespace, everything in its order and every number as it was written.</summary>
    public string RegistryText => _registryText.Value;

    /// <summary>The text under which registries store the schema when asked to normalize: the members of every object in alphabetical order.</summary>
    public string NormalizedText => _normalizedText.Value;

    internal SchemaNode Root { get; }

    /// <summary>The schema as registries see it.</summary>
    internal Shape Shape => _shape.Value;

    /// <summary>Whether what some part means depends on the way that validation came.</summary>
    internal bool HasDynamicReferences { get; }

    /// <summary>Whether the same words mean the same in both.</summary>
    internal bool ReadsAs(JsonSchema other) => _options.AssertFormats == other._options.AssertFormats;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonSchemaException">The text is not a JSON Schema, or refers to something that is not there.</exception>
    public static JsonSchema Parse(string text, JsonSchemaOptions? options = null)
    {
        options ??= JsonSchemaOptions.Default;
        var compiler = new SchemaCompiler(new SchemaStore(options));
        var root = compiler.Compile(text);
        return new JsonSchema(text, options, root, compiler.HasDynamicReferences);
    }

    /// <summary>Reads a schema, or says why not.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out JsonSchema? schema, [NotNullWhen(false)] out JsonSchemaException? error, JsonSchemaOptions? options = null)
    {
        try
        {
            (schema, error) = (Parse(text, options), null);
            return true;
        }
        catch (JsonSchemaException e)
        {
            (schema, error) = (null, e);
            return false;
        }
    }

    /// <summary>Holds a document against the schema. A text that is not JSON is an error like any other.</summary>
    public JsonValidation Validate(string json, CancellationToken cancellationToken = default)
    {
        try
        {
            return Validate(JsonText.Parse(json), cancellationToken);
        }
        catch (JsonTextException e)
        {
            return new JsonValidation(false, [new JsonValidationError("", "", "json", $"The document is not JSON: {e.Message}")]);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal JsonValidation Validate(JsonValue document, CancellationToken cancellationToken) =>
        ValidationRun.Explain(Root, document, _options, cancellationToken);

    /// <summary>Only the verdict, found as fast as possible; null where a limit was reached.</summary>
    internal bool? Accepts(JsonValue document, CancellationToken cancellationToken) =>
        ValidationRun.Decide(Root, document, _options, cancellationToken);
}
