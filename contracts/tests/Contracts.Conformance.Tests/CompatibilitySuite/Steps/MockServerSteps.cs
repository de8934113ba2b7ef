using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Mismatches;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>
/// A consumer that talks to the mock server, and the verdict on it. The suite's wording of a difference may stand inside ours,
/// which also names the part of a body, or says where a date ceases to be one.
/// </summary>
internal sealed class MockServerSteps(DefinedInteractions interactions, HttpTables tables, Fixtures fixtures, PactFiles files, MockServerTest test)
{
    private static readonly Dictionary<string, MismatchKind> Kinds = new()
    {
        ["method"] = MismatchKind.Method,
        ["path"] = MismatchKind.Path,
        ["query"] = MismatchKind.Query,
        ["header"] = MismatchKind.Header,
        ["body"] = MismatchKind.Body,
        ["body-content-type"] = MismatchKind.BodyType,
    };

    [Step("the mock server is started with interaction {int}")]
    public Task Start(int number) => test.StartAsync([interactions[number]]);

    [Step("the mock server is started with interactions {string}")]
    public Task StartSeveral(string numbers) => test.StartAsync(interactions.Several(numbers));

    [Step("the mock server is started with interaction {int} but with the following changes:")]
    public Task StartChanged(int number, DataTable changes) =>
        test.StartAsync([interactions[number] with { Request = tables.Request(changes.Record(), interactions[number].Request) }]);

    [Step("request {int} is made to the mock server")]
    public Task Send(int number) => test.SendAsync(interactions[number].Request);

    [Step("request {int} is made to the mock server with the following changes:")]
    public Task SendChanged(int number, DataTable changes) => test.SendAsync(tables.Request(changes.Record(), interactions[number].Request));

    [Step("an? {int} (?:success|error) response is returned")]
    public void Answers(int status) => test.Response!.Status.Should().Be(status);

    [Step("the payload will contain the {string} JSON document")]
    public void AnswersWith(string document) => PactFiles.ShouldBeSame(test.Response!.Body, fixtures.Document(document));

    [Step("the content type will be set as {string}")]
    public void AnswersAs(string contentType) =>
        test.Response!.Headers.Should().ContainSingle(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Which.Value.Should().Be(contentType);

    [Step("the pact test is done")]
    public Task Finish() => test.FinishAsync();

    [Step("the mock server status will be OK")]
    public async Task IsKept() => (await test.FinishAsync()).Should().BeEmpty();

    [Step("the mock server status will NOT be OK")]
    public async Task IsNotKept() => (await test.FinishAsync()).Should().NotBeEmpty();

    [Step("the mock server will write out a Pact file for the interactions? when done")]
    public async Task WritesFile()
    {
        await test.FinishAsync();
        files.IsWritten.Should().BeTrue();
    }

    [Step("the mock server will NOT write out a Pact file for the interactions? when done")]
    public async Task WritesNoFile()
    {
        await test.FinishAsync();
        files.IsWritten.Should().BeFalse();
    }

    [Step(@"the mock server status will be an expected but not received error for interaction \{(\d+)\}")]
    public async Task MissesRequest(int number) => (await test.FinishAsync()).Should().ContainSingle(problem => problem.Kind == RequestProblemKind.MissingRequest)
        .Which.Interaction!.Description.Should().Be(interactions[number].Description);

    [Step(@"the mock server status will be an unexpected {string} request received error for interaction \{(\d+)\}")]
    public Task SawUnexpected(string method, int number) => SawUnexpected(method, interactions[number].Request.Path);

    [Step("the mock server status will be an unexpected {string} request received error for path {string}")]
    public async Task SawUnexpected(string method, string path) => (await test.FinishAsync()).Should().ContainSingle(problem => problem.Kind == RequestProblemKind.UnexpectedRequest)
        .Which.Request.Split('?')[0].Should().Be($"{method} {path}");

    [Step("the mock server status will be mismatches")]
    public async Task SawMismatches() => (await test.FinishAsync()).Should().Contain(problem => problem.Kind == RequestProblemKind.RequestMismatch);

    [Step("the mismatches will contain an? {string} mismatch with error {string}")]
    public async Task Reports(string kind, string error) =>
        (await MismatchesAsync()).Where(mismatch => mismatch.Kind == Kinds[kind]).Select(mismatch => mismatch.Message).Should().Contain(message => message.Contains(error));

    [Step("the mismatches will contain an? {string} mismatch with path {string} with error {string}")]
    public async Task Reports(string kind, string path, string error) =>
        (await MismatchesAsync()).Where(mismatch => mismatch.Kind == Kinds[kind] && mismatch.Path == path).Select(mismatch => mismatch.Message).Should().Contain(message => message.Contains(error));

    private async Task<IEnumerable<Mismatch>> MismatchesAsync() => (await test.FinishAsync()).SelectMany(problem => problem.Mismatches);
}
