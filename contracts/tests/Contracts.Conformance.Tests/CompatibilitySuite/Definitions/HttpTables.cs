using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Definitions;

/// <summary>Requests and responses as the tables of the suite describe them. What a row does not say stays as it was, so that the same columns define and change.</summary>
internal sealed partial class HttpTables(Fixtures fixtures, ScenarioSettings settings)
{
    private const string ContentType = "Content-Type";

    public ExpectedRequest Request(IReadOnlyDictionary<string, string> row, ExpectedRequest? changed = null)
    {
        var request = changed ?? new ExpectedRequest();
        var headers = Headers(row, "", request.Headers);
        var (body, typed) = BodyOf(row, "", headers, request.Body);
        return request with
        {
            Method = row.GetValueOrDefault("method", request.Method),
            Path = row.GetValueOrDefault("path", request.Path),
            Query = row.TryGetValue("query", out var query) ? Read(new { query }).Query : request.Query,
            Headers = typed,
            Body = body,
            MatchingRules = row.TryGetValue("matching rules", out var rules) ? Rules(rules) : request.MatchingRules,
            Generators = row.TryGetValue("generators", out var generators) ? Generators(generators) : request.Generators,
        };
    }

    /// <param name="row">The row.</param>
    /// <param name="prefix"><c>response </c> where a row is about an interaction, nothing where it is about the response alone.</param>
    /// <param name="changed">What the row changes; nothing when it defines.</param>
    public ExpectedResponse Response(IReadOnlyDictionary<string, string> row, string prefix, ExpectedResponse? changed = null)
    {
        var response = changed ?? new ExpectedResponse();
        var headers = Headers(row, prefix, response.Headers);
        var (body, typed) = BodyOf(row, prefix, headers, response.Body);
        return response with
        {
            Status = (row.GetValueOrDefault("response") ?? row.GetValueOrDefault("status")) is { } status ? int.Parse(status, CultureInfo.InvariantCulture) : response.Status,
            Headers = typed,
            Body = body,
            MatchingRules = row.TryGetValue($"{prefix}matching rules", out var rules) ? Rules(rules) : response.MatchingRules,
            Generators = row.TryGetValue($"{prefix}generators", out var generators) ? Generators(generators) : response.Generators,
        };
    }

    public MatchingRules Rules(string cell)
    {
        var rules = fixtures.Fragment(cell);
        // The flat rules of a request name its parts; those of a category are the same for requests, responses and messages.
        return Read(new { matchingRules = rules }).MatchingRules with { Metadata = PactReader.ReadMessage(Element(new { matchingRules = rules }), settings.Version).MatchingRules.Metadata };
    }

    public GeneratorSet Generators(string cell) => Read(new { generators = fixtures.Fragment(cell) }).Generators;

    /// <summary><c>'A: 1', 'B: 2'</c>; a name said several times has several values, each a line of its own on the wire.</summary>
    public static ImmutableArray<Header> HeaderCell(string cell) =>
    [
        .. HeaderText().Matches(cell)
            .GroupBy(match => match.Groups["name"].Value, match => match.Groups["value"].Value)
            .Select(header => new Header(header.Key, [.. header])),
    ];

    /// <summary>Headers that a row says take the place of all others; only the type of the body stays with the body.</summary>
    private static ImmutableArray<Header>? Headers(IReadOnlyDictionary<string, string> row, string prefix, ImmutableArray<Header>? before)
    {
        var said = new[] { $"{prefix}headers", $"raw {prefix}headers" }.Where(row.ContainsKey).SelectMany(column => HeaderCell(row[column])).ToList();
        var headers = said.Count == 0 ? before : [.. (before ?? []).Where(IsContentType), .. said];
        return row.TryGetValue(prefix.Length == 0 ? "content type" : $"{prefix}content", out var contentType)
            ? With(headers, new Header(ContentType, [contentType]))
            : headers;
    }

    private (Body Body, ImmutableArray<Header>? Headers) BodyOf(IReadOnlyDictionary<string, string> row, string prefix, ImmutableArray<Header>? headers, Body before)
    {
        if (!row.TryGetValue($"{prefix}body", out var cell))
            return (before, headers);

        var given = row.ContainsKey("content type") || row.ContainsKey($"{prefix}content") || !cell.Contains(':', StringComparison.Ordinal)
            ? headers?.FirstOrDefault(IsContentType)?.Values[0]
            : null;
        var body = fixtures.Body(cell, given);
        return (body, With(headers, new Header(ContentType, [body.ContentType!])));
    }

    private static ImmutableArray<Header>? With(ImmutableArray<Header>? headers, Header header) =>
        [.. (headers ?? []).Where(other => !other.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase)), header];

    private static bool IsContentType(Header header) => header.Name.Equals(ContentType, StringComparison.OrdinalIgnoreCase);

    private ExpectedRequest Read(object request) => PactReader.ReadRequest(Element(request), settings.Version);

    private static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value);

    [GeneratedRegex("'(?<name>[^':]+):\\s*(?<value>[^']*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeaderText();
}
