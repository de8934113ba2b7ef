using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Contracts.Engine.Paths;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.OpenApi.Comparing;

/// <summary>The example of a body held against a schema. Where a rule of the contract asks for a type, only what the schema says about the type counts: the value is but an example.</summary>
internal sealed class BodyValidation(JsonElement example, BodyRules rules, string part)
{
    private static readonly string[] OfValues =
        ["enum", "const", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"];

    public IEnumerable<ComparisonFinding> Check(ApiDocument document, JsonElement schema, SchemaDirection direction, CancellationToken cancellationToken)
    {
        var validation = ApiSchema.Of(document, schema, direction, cancellationToken).Validate(example.GetRawText(), cancellationToken);
        if (validation.GivenUp is { } why)
            return [ComparisonFinding.Mismatch("not-decided", part, why)];
        var findings = Outermost(validation.Errors).Where(error => !IsDescribed(error, document, schema))
            .Select(error => Relaxed(error, validation.Errors) ?? ComparisonFinding.Mismatch(Id(error), Place(PathOf(error.InstancePath)), Sentence(error)))
            .DistinctBy(finding => (finding.Id, finding.Place));
        // All of these may be let pass, and what was not looked at may be a difference.
        return validation.Errors.Count < ApiSchema.MostErrors ? findings : findings.Append(ComparisonFinding.Mismatch("not-decided", part, $"It has {ApiSchema.MostErrors} errors, and no more are looked at."));
    }

    // What a part of the schema describes counts as not looked at where that part is not fulfilled; then that is said already.
    private bool IsDescribed(JsonValidationError error, ApiDocument document, JsonElement schema) =>
        IsUndescribed(error) && PathOf(error.InstancePath).Aggregate(document.Expand(schema, conditional: false), (schemas, step) => document.Below(schemas, step, conditional: false)).Any();

    private static bool IsUndescribed(JsonValidationError error) => error.SchemaPath.Contains("/unevaluatedProperties", StringComparison.Ordinal);

    // What speaks against one alternative is said after the sentence that none fits.
    private static IEnumerable<JsonValidationError> Outermost(IReadOnlyList<JsonValidationError> errors)
    {
        var choices = errors.Where(error => error.Keyword is "anyOf" or "oneOf").Select(error => $"{error.SchemaPath}/").ToList();
        return errors.Where(error => !choices.Exists(choice => error.SchemaPath.StartsWith(choice, StringComparison.Ordinal)));
    }

    private ComparisonFinding? Relaxed(JsonValidationError error, IReadOnlyList<JsonValidationError> errors)
    {
        var path = PathOf(error.InstancePath);
        if (OfValues.Contains(error.Keyword) && rules.IsByType(path))
            return ComparisonFinding.Relaxation("compared-by-type", Place(path), $"The example is not one that the document allows; the contract asks for its type only. {error.Sentence}");
        if (error.Keyword is not ("anyOf" or "oneOf"))
            return null;
        var alternatives = errors.Where(inner => inner.SchemaPath.StartsWith($"{error.SchemaPath}/", StringComparison.Ordinal))
            .GroupBy(inner => inner.SchemaPath[(error.SchemaPath.Length + 1)..].Split('/')[0], StringComparer.Ordinal);
        return alternatives.Any(alternative => Outermost([.. alternative]).All(inner => Relaxed(inner, errors) is not null))
            ? ComparisonFinding.Relaxation("compared-by-type", Place(path), "No alternative of the document allows the example; the contract asks for types only.")
            : null;
    }

    private static string Id(JsonValidationError error) => error switch
    {
        _ when IsUndescribed(error) => "field-not-documented",
        { Keyword: "additionalProperties" or "false" } => "field-not-allowed",
        { Keyword: "type" } => "type-differs",
        { Keyword: "required" } => "field-missing",
        { Keyword: "anyOf" or "oneOf" } => "no-alternative-fits",
        _ => $"{error.Keyword.ToLowerInvariant()}-differs",
    };

    private static string Sentence(JsonValidationError error) =>
        IsUndescribed(error) ? "The document does not describe it." : error.Sentence;

    private string Place(ImmutableArray<PathToken> path) => $"{part} {new PathExpression(path)}";

    private ImmutableArray<PathToken> PathOf(string pointer)
    {
        var (value, path) = (example, ImmutableArray.CreateBuilder<PathToken>());
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (value.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
            {
                path.Add(new IndexToken(index));
                value = value[index];
            }
            else
            {
                path.Add(new FieldToken(step));
                value = value.Member(step) ?? default;
            }
        }

        return path.ToImmutable();
    }
}
