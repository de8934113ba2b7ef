using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;

namespace Contracts.OpenApi.Comparing;

/// <summary>Whether what a consumer expects is what the document says that the provider answers.</summary>
internal static class ResponseComparison
{
    public static IEnumerable<ComparisonFinding> Of(ExpectedResponse response, ApiOperation operation, ApiDocument document, CancellationToken cancellationToken)
    {
        if (operation.ResponseFor(response.Status) is not { } found)
            return [ComparisonFinding.Mismatch("status-not-documented", "response status", $"{operation} answers {string.Join(", ", operation.Responses.Select(one => one.Status).DefaultIfEmpty("nothing"))}, and not {response.Status}.")];
        var byDefault = found.Status.Equals("default", StringComparison.OrdinalIgnoreCase)
            ? [ComparisonFinding.Relaxation("default-response", "response status", $"{response.Status} is not named; the answer for all others stands for it.")]
            : Array.Empty<ComparisonFinding>();
        return [.. byDefault, .. Headers(response, found.Response, document, cancellationToken), .. Body(response, found.Response, document, cancellationToken)];
    }

    private static IEnumerable<ComparisonFinding> Headers(ExpectedResponse response, JsonElement described, ApiDocument document, CancellationToken cancellationToken)
    {
        foreach (var header in response.Headers ?? [])
        {
            // What HTTP itself says needs no description.
            if (header.Name.ToUpperInvariant() is "CONTENT-TYPE" or "CONTENT-LENGTH" or "DATE" or "SERVER")
                continue;
            var place = $"response header {header.Name}";
            var known = described.Members("headers").Where(one => one.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)).Select(one => (JsonElement?)document.Resolve(one.Value)).FirstOrDefault();
            if (known is not { } found)
            {
                yield return ComparisonFinding.Mismatch("header-not-documented", place, "The document does not describe it.");
                continue;
            }

            var hasRule = response.MatchingRules.Header.Any(rule => rule.Key.Equals(header.Name, StringComparison.OrdinalIgnoreCase));
            foreach (var finding in ParameterValue.Check(document, found, header.Values, place, hasRule, cancellationToken))
                yield return finding;
            if (!found.IsTrue("required"))
                yield return ComparisonFinding.Relaxation("optional", place, "The document lets the provider leave it out.");
            yield return ComparisonFinding.Relaxation(hasRule ? "rule-not-promised" : "value-not-promised", place, "The document allows other values too.");
        }
    }

    private static IEnumerable<ComparisonFinding> Body(ExpectedResponse response, JsonElement described, ApiDocument document, CancellationToken cancellationToken)
    {
        if (response.Body.Presence != BodyPresence.Present)
            return NoBody(response.Body.Presence, described, document);
        if (!described.Members("content").Any())
            return [ComparisonFinding.Mismatch("body-not-documented", "response body", "The document describes no body.")];
        var type = MediaTypes.Of(response.Body, response.Headers?.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)));
        if (MediaTypes.Find(described, type) is not { } content)
            return [ComparisonFinding.Mismatch("content-type-differs", "response header Content-Type", $"{type} is none of {MediaTypes.Names(described)}.")];
        if (content.Member("schema") is not { } schema || JsonPlaces.Parse(response.Body) is not { } example)
            return [ComparisonFinding.Relaxation("body-not-compared", "response body", content.Member("schema") is null ? "The document has no schema for it." : "It is not JSON.")];
        var rules = new BodyRules(response.MatchingRules.Body);
        var validated = new BodyValidation(example, rules, "response body").Check(document, schema, SchemaDirection.Response, cancellationToken).ToList();
        // Where a value is excluded there is nothing to be let pass.
        return validated.Concat(new PromiseComparison(document, rules, cancellationToken).Compare(example, [.. document.Expand(schema)], []).Where(promise => validated.TrueForAll(finding => finding.IsRelaxation || finding.Place != promise.Place)));
    }

    // A contract that says nothing of a body takes any; one that asks for none takes none, or the null of JSON for its own.
    private static IEnumerable<ComparisonFinding> NoBody(BodyPresence expected, JsonElement described, ApiDocument document)
    {
        var contents = described.Members("content").Select(content => content.Value).ToList();
        if (expected == BodyPresence.Missing || contents.Count == 0)
            return [];
        return expected == BodyPresence.Null && contents.Exists(content => content.Member("schema") is not { } schema || ApiSchemaPlaces.Types(document.Expand(schema)).DefaultIfEmpty("null").Contains("null"))
            ? [ComparisonFinding.Relaxation("value-not-promised", "response body", "The contract asks for no body, and the document allows one.")]
            : [ComparisonFinding.Mismatch("body-not-expected", "response body", "The contract asks for no body, and the document describes one.")];
    }
}
