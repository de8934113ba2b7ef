using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;

namespace Contracts.OpenApi.Comparing;

/// <summary>Whether what a consumer sends is what the document takes.</summary>
internal static class RequestComparison
{
    public static IReadOnlyList<ComparisonFinding> Of(ExpectedRequest request, ApiOperation operation, ImmutableArray<(string Name, string Value)> ofPath, ApiDocument document, CancellationToken cancellationToken) =>
    [
        .. ofPath.SelectMany(value => Known(operation, "path", value.Name) is { } parameter ? ParameterValue.Check(document, parameter, [value.Value], $"request path {value.Name}", request.MatchingRules.Path is not null, cancellationToken) : []),
        .. Query(request, operation, document, cancellationToken),
        .. Headers(request, operation, document, cancellationToken),
        .. Credentials(request, operation, document),
        .. Body(request, operation, document, cancellationToken),
    ];

    private static IEnumerable<ComparisonFinding> Query(ExpectedRequest request, ApiOperation operation, ApiDocument document, CancellationToken cancellationToken)
    {
        var sent = request.Query ?? [];
        foreach (var parameter in sent)
        {
            var name = parameter.Name.EndsWith("[]", StringComparison.Ordinal) && Known(operation, "query", parameter.Name) is null ? parameter.Name[..^2] : parameter.Name;
            var place = $"request query {parameter.Name}";
            if (Known(operation, "query", name) is not { } known)
            {
                yield return ComparisonFinding.Relaxation("parameter-not-documented", place, "The document does not name it; whoever answers may pass it over.");
                continue;
            }

            foreach (var finding in ParameterValue.Check(document, known, [.. parameter.Values.Select(value => value ?? "")], place, request.MatchingRules.Query.Any(rule => rule.Key == parameter.Name), cancellationToken))
                yield return finding;
        }

        foreach (var missing in operation.Parameters.Where(parameter => parameter.Text("in") == "query" && parameter.IsTrue("required") && sent.All(one => one.Name != parameter.Text("name") && one.Name != $"{parameter.Text("name")}[]")))
            yield return ComparisonFinding.Mismatch("parameter-missing", $"request query {missing.Text("name")}", "The document requires it.");
    }

    private static IEnumerable<ComparisonFinding> Headers(ExpectedRequest request, ApiOperation operation, ApiDocument document, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Text("in") == "header" && parameter.Text("name") is not null))
        {
            var name = parameter.Text("name")!;
            // These three are described elsewhere, whatever a document says here.
            if (name.ToUpperInvariant() is "ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION")
                continue;
            var header = Header(request, name);
            if (header is null && parameter.IsTrue("required"))
                yield return ComparisonFinding.Mismatch("parameter-missing", $"request header {name}", "The document requires it.");
            foreach (var finding in header is null ? [] : ParameterValue.Check(document, parameter, header.Values, $"request header {name}", request.MatchingRules.Header.Any(rule => rule.Key.Equals(name, StringComparison.OrdinalIgnoreCase)), cancellationToken))
                yield return finding;
        }
    }

    private static IEnumerable<ComparisonFinding> Credentials(ExpectedRequest request, ApiOperation operation, ApiDocument document)
    {
        var ways = (operation.Element.Member("security") is not null ? operation.Element : document.Root).List("security").ToList();
        if (ways.Count > 0 && !ways.Exists(way => way.Members().All(scheme => Shows(request, document.Root.Member("components")?.Member("securitySchemes")?.Member(scheme.Name) is { } found ? document.Resolve(found) : default))))
            yield return ComparisonFinding.Mismatch("credentials-missing", "request", $"The document asks for {string.Join(" or ", ways.Select(way => string.Join(" and ", way.Members().Select(scheme => scheme.Name))))}, and the request shows nothing of it.");
    }

    private static bool Shows(ExpectedRequest request, JsonElement scheme) => (scheme.Text("type"), scheme.Text("in"), scheme.Text("name")) switch
    {
        ("apiKey", "query", { } name) => (request.Query ?? []).Any(parameter => parameter.Name == name),
        ("apiKey", "header", { } name) => Header(request, name) is not null,
        ("apiKey", "cookie", _) => Header(request, "Cookie") is not null,
        ("mutualTLS", _, _) => true,
        _ => Header(request, "Authorization") is not null,
    };

    private static IEnumerable<ComparisonFinding> Body(ExpectedRequest request, ApiOperation operation, ApiDocument document, CancellationToken cancellationToken)
    {
        var described = operation.Element.Member("requestBody") is { } body ? document.Resolve(body) : (JsonElement?)null;
        if (request.Body.Presence != BodyPresence.Present)
            return described?.IsTrue("required") == true ? [ComparisonFinding.Mismatch("body-missing", "request body", "The document requires one.")] : [];
        if (described is not { } found)
            return [ComparisonFinding.Mismatch("body-not-documented", "request body", "The document describes no body.")];
        var type = MediaTypes.Of(request.Body, Header(request, "Content-Type"));
        if (MediaTypes.Find(found, type) is not { } content)
            return [ComparisonFinding.Mismatch("content-type-differs", "request header Content-Type", $"{type} is none of {MediaTypes.Names(found)}.")];
        if (content.Member("schema") is not { } schema || JsonPlaces.Parse(request.Body) is not { } example)
            return [ComparisonFinding.Relaxation("body-not-compared", "request body", content.Member("schema") is null ? "The document has no schema for it." : "It is not JSON.")];
        return new BodyValidation(example, new BodyRules(request.MatchingRules.Body), "request body").Check(document, schema, SchemaDirection.Request, cancellationToken);
    }

    private static JsonElement? Known(ApiOperation operation, string place, string name) =>
        operation.Parameters.Where(parameter => parameter.Text("in") == place && parameter.Text("name") == name).Select(parameter => (JsonElement?)parameter).FirstOrDefault();

    private static Header? Header(ExpectedRequest request, string name) =>
        request.Headers?.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
