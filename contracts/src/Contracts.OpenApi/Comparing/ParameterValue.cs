using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.OpenApi.Comparing;

/// <summary>Texts of a path, query or header, as the values that a document's schema is about.</summary>
internal static class ParameterValue
{
    public static IEnumerable<ComparisonFinding> Check(ApiDocument document, JsonElement parameter, ImmutableArray<string> texts, string place, bool hasRule, CancellationToken cancellationToken)
    {
        if (parameter.Member("schema") is not { } schema)
            return parameter.Members("content").Take(1).SelectMany(content => OfContent(document, content, InOne(parameter, texts), place, hasRule, cancellationToken));
        var parts = document.Expand(schema).ToList();
        var types = ApiSchemaPlaces.Types(parts).ToList();
        JsonNode? value = types.Contains("array")
            ? new JsonArray([.. Separated(parameter, texts).Select(text => Read(text, ApiSchemaPlaces.Types(document.Below(parts, new Engine.Paths.AnyElementToken())).ToList()))])
            : types.Contains("object") ? null : Read(texts.IsEmpty ? "" : texts[0], types);
        if (value is null)
            return types.Contains("object") ? [ComparisonFinding.Relaxation("parameter-not-compared", place, "Objects in parameters are not compared.")] : [];
        return Check(document, schema, value.ToJsonString(), place, hasRule, cancellationToken);
    }

    // Described by a media type, and so one value: a text that is JSON, or one of which nothing more is said here.
    private static IEnumerable<ComparisonFinding> OfContent(ApiDocument document, JsonProperty content, string text, string place, bool hasRule, CancellationToken cancellationToken)
    {
        if (content.Value.Member("schema") is not { } schema || !MediaTypes.IsJson(content.Name))
            return [ComparisonFinding.Relaxation("parameter-not-compared", place, $"The document describes it as {content.Name}{(content.Value.Member("schema") is null ? ", without a schema" : "")}.")];
        try
        {
            return Check(document, schema, JsonElement.Parse(text).GetRawText(), place, hasRule, cancellationToken);
        }
        catch (JsonException)
        {
            return [ComparisonFinding.Mismatch("parameter-differs", place, $"The document describes it as {content.Name}, and it is no JSON: {text}.")];
        }
    }

    private static IEnumerable<ComparisonFinding> Check(ApiDocument document, JsonElement schema, string json, string place, bool hasRule, CancellationToken cancellationToken)
    {
        var validation = ApiSchema.Of(document, schema, SchemaDirection.Request, cancellationToken).Validate(json, cancellationToken);
        if (validation.GivenUp is { } why)
            return [ComparisonFinding.Mismatch("not-decided", place, why)];
        return validation.Errors.Take(1).Select(error => hasRule && error.Keyword != "type"
            ? ComparisonFinding.Relaxation("compared-by-type", place, $"The example is not one that the document allows; the contract has a rule for it. {error.Sentence}")
            : ComparisonFinding.Mismatch("parameter-differs", place, error.Sentence));
    }

    // Style form with explode, the usual one, repeats the name; without it commas separate.
    private static IEnumerable<string> Separated(JsonElement parameter, ImmutableArray<string> texts) =>
        parameter.Text("in") == "query" && parameter.Member("explode")?.ValueKind != JsonValueKind.False ? texts : texts.SelectMany(text => text.Split(','));

    // Commas of a header separate nothing here.
    private static string InOne(JsonElement parameter, ImmutableArray<string> texts) => parameter.Text("in") == "query" ? texts.FirstOrDefault("") : string.Join(", ", texts);

    private static JsonValue Read(string text, List<string> types)
    {
        if ((types.Contains("integer") || types.Contains("number")) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number);
        if (types.Contains("boolean") && text is "true" or "false")
            return JsonValue.Create(text == "true");
        return JsonValue.Create(text);
    }
}
