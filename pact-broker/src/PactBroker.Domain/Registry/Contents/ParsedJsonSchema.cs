using Contracts.Schemas;
using System.Text.Json;
using Contracts.Schemas.JsonSchemas;

namespace PactBroker.Domain.Registry.Contents;

internal sealed class ParsedJsonSchema(JsonSchema schema, IReadOnlyDictionary<string, string> documents) : ParsedSchema
{
    public override SchemaType Type => SchemaType.Json;

    public override string Text => schema.RegistryText;

    public override string NormalizedText => schema.NormalizedText;

    // Documents that refer to each other by address are not one text.
    public override string ResolvedText => schema.RegistryText;

    public override IEnumerable<string> TopFields
    {
        get
        {
            using var json = JsonDocument.Parse(schema.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                ? [.. properties.EnumerateObject().Select(property => property.Name)]
                : [];
        }
    }

    public static ParsedJsonSchema Read(string text, IReadOnlyList<ReferencedSchema> references)
    {
        var documents = Documents(text, references);
        return JsonSchema.TryParse(text, out var schema, out var problem, new JsonSchemaOptions { Documents = documents })
            ? new ParsedJsonSchema(schema, documents)
            : throw RegistryException.InvalidSchema(problem.Message, problem);
    }

    public override IReadOnlyList<string> Incompatibilities(ParsedSchema writer, JsonSchemaPolicy policy, CancellationToken cancellationToken) =>
        [.. JsonSchemaRegistryRules.Compare(schema, ((ParsedJsonSchema)writer).Schema, policy, cancellationToken)
            .Where(change => !change.IsCompatible)
            .Select(change => $"{{errorType:\"{change.Kind}\", description:\"{change.Path}\"}}")];

    private JsonSchema Schema => schema;

    /// <summary>The documents by the addresses that they are asked for with: the names as they stand, and as the schema's own address completes them. Of two with one address the first counts.</summary>
    private static Dictionary<string, string> Documents(string text, IReadOnlyList<ReferencedSchema> references)
    {
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        var address = references.Count == 0 ? null : Address(text);
        foreach (var (name, referenced) in references)
        {
            var json = (ParsedJsonSchema)referenced;
            documents.TryAdd(WithoutFragment(name), json.Schema.Text);
            if (address is not null && Uri.TryCreate(address, name, out var full))
            {
                documents.TryAdd(WithoutFragment(full.ToString()), json.Schema.Text);
            }

            foreach (var (inner, document) in json.Inside)
            {
                documents.TryAdd(inner, document);
            }
        }

        return documents;
    }

    private IReadOnlyDictionary<string, string> Inside => documents;

    private static Uri? Address(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && (json.RootElement.TryGetProperty("$id", out var id) || json.RootElement.TryGetProperty("id", out id))
                && id.ValueKind == JsonValueKind.String
                && Uri.TryCreate(id.GetString(), UriKind.Absolute, out var address)
                ? address
                : null;
        }
        catch (JsonException)
        {
            // What is wrong with it is said by who reads it.
            return null;
        }
    }

    private static string WithoutFragment(string address) => address.Split('#')[0];
}
