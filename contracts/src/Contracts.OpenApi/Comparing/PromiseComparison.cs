using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.OpenApi.Comparing;

/// <summary>What a consumer expects at each place beside what the document promises there: what is excluded is a difference, what is only not promised is let pass and listed.</summary>
internal sealed class PromiseComparison(ApiDocument document, BodyRules rules, CancellationToken cancellationToken)
{
    private const string Part = "response body";

    public IEnumerable<ComparisonFinding> Compare(JsonElement expected, ImmutableArray<JsonElement> schemas, ImmutableArray<PathToken> path)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return OfValue(expected, schemas, path).Concat(expected.ValueKind switch
        {
            JsonValueKind.Object => expected.EnumerateObject().SelectMany(member => OfMember(member, schemas, path)),
            JsonValueKind.Array => expected.EnumerateArray().Index().SelectMany(item => OfElement(item.Item, new IndexToken(item.Index), schemas, path)),
            _ => OfLeaf(expected, schemas, path),
        });
    }

    private IEnumerable<ComparisonFinding> OfMember(JsonProperty member, ImmutableArray<JsonElement> schemas, ImmutableArray<PathToken> path)
    {
        var (step, below) = (new FieldToken(member.Name), path.Add(new FieldToken(member.Name)));
        var described = document.Below(schemas, step).ToImmutableArray();
        // What is not described is a difference already, or part of an object of which nothing is said.
        if (described.IsEmpty)
            return schemas.Any(schema => schema.Member("properties") is not null) ? [] : [ComparisonFinding.Relaxation("not-described", Place(below), "The document says nothing about what is in there.")];
        var optional = schemas.Any(schema => schema.Texts("required").Contains(member.Name))
            ? []
            : new[] { ComparisonFinding.Relaxation("optional", Place(below), "The document lets the provider leave it out.") };
        return optional.Concat(Compare(member.Value, described, below));
    }

    private IEnumerable<ComparisonFinding> OfElement(JsonElement element, PathToken step, ImmutableArray<JsonElement> schemas, ImmutableArray<PathToken> path)
    {
        var described = document.Below(schemas, step).ToImmutableArray();
        return described.IsEmpty ? [] : Compare(element, described, path.Add(step));
    }

    private static IEnumerable<ComparisonFinding> OfValue(JsonElement expected, ImmutableArray<JsonElement> schemas, ImmutableArray<PathToken> path)
    {
        if (expected.ValueKind != JsonValueKind.Null && ApiSchemaPlaces.Types(schemas).Contains("null"))
            yield return ComparisonFinding.Relaxation("nullable", Place(path), "The document allows null too.");
        if (schemas.Any(schema => schema.List("oneOf").Concat(schema.List("anyOf")).Skip(1).Any() || schema.Member("if") is not null))
            yield return ComparisonFinding.Relaxation("alternative", Place(path), "The document has several alternatives; one that fits is enough.");
        if (expected.ValueKind == JsonValueKind.Array && expected.GetArrayLength() > 0)
            yield return ComparisonFinding.Relaxation("length-not-promised", Place(path), "The document allows lists of other lengths.");
    }

    private IEnumerable<ComparisonFinding> OfLeaf(JsonElement expected, ImmutableArray<JsonElement> schemas, ImmutableArray<PathToken> path)
    {
        var (here, types) = (rules.At(path), ApiSchemaPlaces.Types(schemas).ToList());
        var values = schemas.SelectMany(schema => schema.List("enum").Concat(schema.Member("const") is { } only ? [only] : [])).Where(value => value.ValueKind != JsonValueKind.Null).ToList();
        if (here.Any(rule => rule is IntegerRule) && types.Contains("number") && values.Count == 0)
            return [ComparisonFinding.Mismatch("fraction-allowed", Place(path), "The contract asks for a whole number, and the document allows fractions.")];
        if (values.Count > 0 && !here.IsEmpty)
        {
            var refused = values.Where(value => !Accepts(expected, here, value)).Select(value => value.ToString()).ToList();
            return refused.Count == 0 ? [] : [ComparisonFinding.Mismatch("enum-beyond-rule", Place(path), $"The document allows {string.Join(", ", refused)}, which {string.Join(" and ", here.Select(BodyRule.Text))} refuses.")];
        }

        if (here.IsEmpty)
            return values.Count == 1 || expected.ValueKind == JsonValueKind.Null ? [] : [ComparisonFinding.Relaxation("value-not-promised", Place(path), "The contract asks for this very value, and the document allows others too.")];
        return here.All(rule => rule is TypeRule or NumberRule or IntegerRule or DecimalRule or BooleanRule)
            ? []
            : [ComparisonFinding.Relaxation("rule-not-promised", Place(path), $"The document does not promise {string.Join(" and ", here.Select(BodyRule.Text))}.")];
    }

    // As a verification does it: the value is an answer, and the matcher says whether it will do.
    private static bool Accepts(JsonElement expected, ImmutableArray<MatchingRule> here, JsonElement value)
    {
        const string Json = "application/json";
        var rule = new MatchingRules { Body = [new RuleEntry("$", new RuleList(RuleCombination.And, here))] };
        var actual = new ActualResponse { Status = 200, Headers = [], Body = Body.FromJson(value, Json) };
        return ResponseMatching.Compare(new ExpectedResponse { Body = Body.FromJson(expected, Json), MatchingRules = rule }, actual).IsEmpty;
    }

    private static string Place(ImmutableArray<PathToken> path) => $"{Part} {new PathExpression(path)}";
}
