using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.OpenApi.Comparing;

/// <summary>
/// A schema of an OpenAPI document as a JSON Schema (2020-12) that says whether an example is one of it. For what a provider answers, nothing is required, since a consumer names
/// only what it needs; what it names has to be described; and alternatives may overlap, since less is known of them. What must not be (<c>not</c>) is translated as it is written: to ask for less would
/// exclude more.
/// </summary>
internal sealed class ApiSchema(ApiDocument document, SchemaDirection direction, CancellationToken cancellationToken)
{
    /// <summary>So many errors are looked at; where there are as many, what else is wrong is not known.</summary>
    public const int MostErrors = 1_000;

    private static readonly JsonSchemaOptions Asserting = new() { AssertFormats = true, MaxSteps = 500_000, MaxErrors = MostErrors };
    private static readonly string[] Single = ["if", "then", "else", "contains", "propertyNames"];
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] Unsaid = ["$ref", "$schema", "$id", "nullable", "discriminator", "xml", "externalDocs", "example", "examples", "deprecated", "readOnly", "writeOnly", "required", "minProperties", "dependentRequired"];

    private readonly JsonObject _definitions = [];
    private readonly Queue<(string Key, string Reference, bool IsNegated)> _waiting = new();

    public static JsonSchema Of(ApiDocument document, JsonElement schema, SchemaDirection direction, CancellationToken cancellationToken)
    {
        var translation = new ApiSchema(document, direction, cancellationToken);
        var site = translation.Site(schema, isNegated: false);
        translation.TranslateDefinitions();
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["allOf"] = new JsonArray(site) };
        root["$defs"] = translation._definitions;
        try
        {
            return JsonSchema.Parse(root.ToJsonString(), Asserting);
        }
        catch (JsonSchemaException broken)
        {
            throw new OpenApiFormatException($"{document.Origin} has a schema that cannot be read: {broken.Message}", "Mend the document.", broken);
        }
    }

    // A place where a whole value stands, so that what no part of the schema describes is not described.
    private JsonNode Site(JsonElement schema, bool isNegated)
    {
        var translated = Translate(schema, isNegated);
        if (!IsAsWritten(isNegated) && translated is JsonObject site && document.Expand(schema).Any(part => part.Member("properties") is not null) && !site.ContainsKey("unevaluatedProperties"))
            site["unevaluatedProperties"] = false;
        return translated;
    }

    private bool IsAsWritten(bool isNegated) => isNegated || direction == SchemaDirection.Request;

    private JsonNode Translate(JsonElement schema, bool isNegated)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (schema.ValueKind != JsonValueKind.Object)
            return JsonNode.Parse(schema.GetRawText())!;
        var translated = new JsonObject();
        if (schema.Text("$ref") is { } reference)
        {
            translated["$ref"] = Definition(reference, isNegated);
            // In 3.0 what stands beside a reference says nothing.
            if (document.IsThreeZero)
                return translated;
        }

        foreach (var member in schema.EnumerateObject().Where(member => !Unsaid.Contains(member.Name)))
            Add(translated, schema, member, isNegated);
        if (IsAsWritten(isNegated))
            AddRequired(translated, schema, isNegated);
        if (document.IsThreeZero)
            FromThreeZero(translated, schema);
        AddRange(translated, schema.Text("format"));
        return translated;
    }

    private void Add(JsonObject translated, JsonElement schema, JsonProperty member, bool isNegated)
    {
        switch (member.Name)
        {
            case "properties" or "patternProperties" or "$defs":
                translated[member.Name] = new JsonObject(member.Value.Members().Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Site(property.Value, isNegated))));
                break;
            case "items" or "additionalProperties" or "unevaluatedItems":
                translated[member.Name] = Site(member.Value, isNegated);
                break;
            case "oneOf" or "anyOf" when !IsAsWritten(isNegated):
                var name = translated.ContainsKey("anyOf") ? "oneOf" : "anyOf";
                var alone = schema.Member("properties") is null && schema.Member("allOf") is null;
                translated[name] = new JsonArray([.. Elements(member).Select(one => alone ? Site(one, isNegated) : Translate(one, isNegated))]);
                break;
            case "if" when !IsAsWritten(isNegated):
                AddCondition(translated, schema, member.Value);
                break;
            case "then" or "else" when !IsAsWritten(isNegated):
                break;
            case "not":
                translated["not"] = Translate(member.Value, !isNegated);
                break;
            case var list when Lists.Contains(list):
                translated[list] = new JsonArray([.. Elements(member).Select(one => Translate(one, isNegated))]);
                break;
            case var single when Single.Contains(single):
                translated[single] = Translate(member.Value, isNegated);
                break;
            default:
                translated[member.Name] = JsonNode.Parse(member.Value.GetRawText());
                break;
        }
    }

    // What the consumer names may fulfil a condition, or exclude it; if it does neither, what follows from either will do.
    private void AddCondition(JsonObject translated, JsonElement schema, JsonElement condition)
    {
        var (then, otherwise) = (Consequence(schema.Member("then")), Consequence(schema.Member("else")));
        translated["if"] = Translate(condition, isNegated: true);
        translated["then"] = then();
        translated["else"] = new JsonObject
        {
            ["if"] = Translate(condition, isNegated: false),
            ["then"] = new JsonObject { ["anyOf"] = new JsonArray(then(), otherwise()) },
            ["else"] = otherwise(),
        };
    }

    // Referred to, and not written out twice: of conditions within one another there would be twice as many at each step.
    private Func<JsonNode> Consequence(JsonElement? following)
    {
        if (following is not { } schema)
            return () => true;
        var key = $"consequence:{_definitions.Count}";
        _definitions[key] = null;
        _definitions[key] = Translate(schema, isNegated: false);
        return () => new JsonObject { ["$ref"] = $"#/$defs/{Uri.EscapeDataString(key)}" };
    }

    private JsonElement.ArrayEnumerator Elements(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Array
        ? member.Value.EnumerateArray()
        : throw new OpenApiFormatException($"{document.Origin} has a schema with {member.Name} that is no list", "Mend the document.");

    // What only the provider writes is not asked of who sends.
    private void AddRequired(JsonObject translated, JsonElement schema, bool isNegated)
    {
        var required = schema.Texts("required").Where(name => isNegated || schema.Member("properties")?.Member(name) is not { } property || !document.Resolve(property).IsTrue("readOnly")).ToList();
        if (required.Count > 0)
            translated["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        foreach (var name in (string[])["minProperties", "dependentRequired"])
        {
            if (schema.Member(name) is { } limit)
                translated[name] = JsonNode.Parse(limit.GetRawText());
        }
    }

    private static void FromThreeZero(JsonObject translated, JsonElement schema)
    {
        foreach (var (limit, exclusive) in new[] { ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum") })
        {
            translated.Remove(exclusive);
            if (!schema.IsTrue(exclusive) || translated[limit] is not { } value)
                continue;
            translated.Remove(limit);
            translated[exclusive] = value;
        }

        if (!schema.IsTrue("nullable"))
            return;
        if (schema.Text("type") is { } type)
            translated["type"] = new JsonArray(type, "null");
        if (translated["enum"] is JsonArray values && !values.Contains(null))
            values.Add((JsonNode?)null);
    }

    private static void AddRange(JsonObject translated, string? format)
    {
        var (least, most) = format switch { "int32" => (int.MinValue, int.MaxValue), "int64" => (long.MinValue, long.MaxValue), _ => (0L, 0L) };
        if (most == 0)
            return;
        translated.TryAdd("minimum", JsonValue.Create(least));
        translated.TryAdd("maximum", JsonValue.Create(most));
    }

    // One after the other, and not one within the other: what they refer to may be a long chain.
    private void TranslateDefinitions()
    {
        while (_waiting.TryDequeue(out var definition))
            _definitions[definition.Key] = Translate(document.Target(definition.Reference), definition.IsNegated);
    }

    // Each is translated once, or once more where it must not be: a type may contain itself.
    private string Definition(string reference, bool isNegated)
    {
        var key = (isNegated ? "not:" : "") + reference.TrimStart('#', '/').Replace("/", ".", StringComparison.Ordinal).Replace("~", "-", StringComparison.Ordinal).Replace("%", "-", StringComparison.Ordinal);
        if (!_definitions.ContainsKey(key))
        {
            _definitions[key] = null;
            _waiting.Enqueue((key, reference, isNegated));
        }

        return $"#/$defs/{Uri.EscapeDataString(key)}";
    }
}
