using System.Collections.Immutable;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>Expected requests and responses against those that are received.</summary>
internal sealed class ComparisonSteps(HttpTables tables)
{
    /// <summary>The one space that a report writes where the suite allows any number.</summary>
    private const string AnySpaces = @"\s*";

    private readonly List<ActualRequest> _requests = [];

    private readonly List<ImmutableArray<Mismatch>> _found = [];

    private ExpectedRequest? _expectedRequest;

    private ExpectedResponse? _expectedResponse;

    private ActualResponse? _response;

    [Step("an expected request with an? {string} header of {string}")]
    public void ExpectHeader(string name, string value) => _expectedRequest = new ExpectedRequest { Headers = [new Header(name, [value])] };

    [Step("an expected request configured with the following:")]
    public void ExpectRequest(DataTable table) => _expectedRequest = tables.Request(table.Record());

    [Step("an expected response configured with the following:")]
    public void ExpectResponse(DataTable table) => _expectedResponse = tables.Response(table.Record(), "");

    [Step("a request is received with an? {string} header of {string}")]
    public void ReceiveHeader(string name, string value) => _requests.Add(Received(new ExpectedRequest { Headers = [new Header(name, [value])] }));

    [Step("a request is received with the following:")]
    [Step("the following requests are received:")]
    public void Receive(DataTable table) => _requests.AddRange(table.Records().Select(row => Received(tables.Request(row))));

    [Step("a status {int} response is received")]
    public void ReceiveStatus(int status) => _response = new ActualResponse { Status = status };

    [Step("the request is compared to the expected one")]
    [Step("the requests are compared to the expected one")]
    public void CompareRequests() => _found.AddRange(_requests.Select(request => RequestMatching.Compare(_expectedRequest!, request)));

    [Step("the response is compared to the expected one")]
    public void CompareResponse() => _found.Add(ResponseMatching.Compare(_expectedResponse!, _response!));

    [Step("the (?:response )?comparison should be OK")]
    public void AllMatch() => _found.Should().NotBeEmpty().And.AllSatisfy(mismatches => mismatches.Should().BeEmpty());

    [Step("the (?:response )?comparison should NOT be OK")]
    public void NoneMatches() => _found.Should().NotBeEmpty().And.AllSatisfy(mismatches => mismatches.Should().NotBeEmpty());

    [Step("the mismatches will contain a mismatch with error {string} -> {string}")]
    public void Reports(string path, string error) => _found.SelectMany(mismatches => mismatches).Where(mismatch => mismatch.Path == path).Select(mismatch => mismatch.Message)
        .Should().Contain(message => message.Contains(error.Replace(AnySpaces, "")));

    [Step("the response mismatches will contain an? {string} mismatch with error {string}")]
    public void ReportsOf(string kind, string error) => _found.SelectMany(mismatches => mismatches)
        .Where(mismatch => mismatch.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)).Select(mismatch => mismatch.Message).Should().Contain(message => message.Contains(error));

    private static ActualRequest Received(ExpectedRequest request) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = string.Join('&', (request.Query ?? []).SelectMany(parameter => parameter.Values, (parameter, value) => $"{parameter.Name}={value}")),
        Headers = [.. (request.Headers ?? []).SelectMany(header => header.Values, (header, value) => KeyValuePair.Create(header.Name, value))],
        Body = request.Body.Presence == BodyPresence.Present ? request.Body : Body.Empty,
    };
}
