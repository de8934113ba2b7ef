using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>Requests and responses whose examples generators replace.</summary>
internal sealed partial class GeneratorSteps(HttpTables tables)
{
    private const int Seed = 1;

    private ExpectedRequest? _request;

    private ExpectedResponse? _response;

    private GenerationContext _context = new() { Side = GenerationSide.Consumer, TimeProvider = TimeProvider.System, Random = new Random(Seed) };

    private Body Body => _request?.Body ?? _response!.Body;

    [Step("a request configured with the following generators:")]
    public void ConfigureRequest(DataTable table)
    {
        _request = tables.Request(table.Record());
        // Generators replace examples: what they are for has to be there.
        _request = _request with
        {
            Headers = Examples(_request.Headers, _request.Generators.Header),
            Query = _request.Generators.Query.IsEmpty ? _request.Query : [.. _request.Generators.Query.Select(entry => new QueryParameter(entry.Key, [""]))],
        };
    }

    [Step("a response configured with the following generators:")]
    public void ConfigureResponse(DataTable table)
    {
        _response = tables.Response(table.Record(), "");
        _response = _response with { Headers = Examples(_response.Headers, _response.Generators.Header) };
    }

    [Step("the generator test mode is set as {string}")]
    public void Side(string side) => _context = _context with { Side = Enum.Parse<GenerationSide>(side) };

    [Step("the (?:request|response) is prepared for use")]
    public void Prepare()
    {
        _request = _request is null ? null : Generation.Apply(_request, _context);
        _response = _response is null ? null : Generation.Apply(_response, _context);
    }

    [Step("the (?:request|response) is prepared for use with an? {string} context:")]
    public void Prepare(string kind, DataTable table)
    {
        var given = JsonElement.Parse(table.Rows[0][0]);
        _context = kind switch
        {
            "providerState" => _context with { ProviderStateValues = given.EnumerateObject().ToImmutableDictionary(member => member.Name, member => member.Value) },
            "mockServer" => _context with { MockServerAddress = new Uri(given.GetProperty("href").GetString()!) },
            _ => throw new NotSupportedException($"There is no context '{kind}' for generators."),
        };
        Prepare();
    }

    [Step("the body value for {string} will have been replaced with an? {string}")]
    [Step("the body value for {string} will have been replaced with {string}")]
    public void BodyHas(string path, string kind) => GeneratedValue.ShouldBe(GeneratedValue.At(Body, path), kind);

    [Step("the (?:request|response) {string} will be set as {string}")]
    public void Is(string part, string value) => Part(part).Should().Be(value);

    [Step("the (?:request|response) {string} will match {string}")]
    public void Matches(string part, string pattern) => Part(part).Should().MatchRegex($"^(?:{pattern})$");

    [Step("the (?:request|response) {string} will not be {string}")]
    public void IsNot(string part, string value) => Part(part).Should().NotBe(value);

    private string Part(string part) => PartName().Match(part) is { Success: true } named
        ? named.Groups["kind"].Value == "header"
            ? (_request?.Headers ?? _response!.Headers)!.Value.Should().ContainSingle(header => header.Name == named.Groups["name"].Value).Which.Values.Should().ContainSingle().Subject
            : _request!.Query!.Value.Should().ContainSingle(parameter => parameter.Name == named.Groups["name"].Value).Which.Values.Should().ContainSingle().Subject!
        : part switch
        {
            "path" => _request!.Path,
            "method" => _request!.Method,
            "status" => $"{_response!.Status}",
            _ => throw new NotSupportedException($"Requests and responses have no part '{part}'."),
        };

    private static ImmutableArray<Header>? Examples(ImmutableArray<Header>? headers, ImmutableArray<GeneratorEntry> generators) =>
        generators.IsEmpty ? headers : [.. headers ?? [], .. generators.Select(entry => new Header(entry.Key, [""]))];

    [GeneratedRegex(@"^(?<kind>header|queryParameter)\[(?<name>[^\]]+)\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartName();
}
