using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Reports;

namespace Contracts.Tests.Consumers.Http;

public sealed class FailureReports : IDisposable, IOutput
{
    private readonly TemporaryFolder _folder = new();

    private readonly List<string> _lines = [];

    private IPactBuilderV4 Builder => Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path, Outputters = [this] }).WithHttpInteractions();

    void IOutput.WriteLine(string line) => _lines.Add(line);

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("row", "S4-065")]
    public async Task A_request_that_differs_is_reported_with_every_difference()
    {
        var pact = Builder;
        pact.UponReceiving("a new price").Given("the shop is open")
            .WithRequest(HttpMethod.Post, "/prices").WithHeader("X-Tenant", "a").WithJsonBody(new { amount = Match.Integer(1), name = "x" }).WillRespond().WithStatus(201);

        var failure = (await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var content = new StringContent("""{"amount":"one","name":"y"}""", System.Text.Encoding.UTF8, "application/json");
            await client.PostAsync("/prices", content, TestContext.Current.CancellationToken);
        })).Should().ThrowAsync<PactFailureException>()).Which;

        failure.Problems.Select(problem => problem.Kind).Should().Equal(RequestProblemKind.RequestMismatch, RequestProblemKind.MissingRequest);
        failure.Problems[0].Mismatches.Select(mismatch => mismatch.Path).Should().Equal("X-Tenant", "$.amount", "$.name");
        failure.Message.Should().StartWith("""
            The code under test does not keep to the pact Shop → Prices.

            1) Requested otherwise than declared: POST /prices
               Closest: a new price (given the shop is open)
               3 differences:

               1) header 'X-Tenant'
            """.ReplaceLineEndings("\n")).And.Contain("2) body at $.amount\n").And.Contain("\"amount\": \"one\"", "the report points at the place").And.EndWith("""
            2) Never requested: a new price (given the shop is open)
               POST /prices
            """.ReplaceLineEndings("\n"));
        string.Join('\n', _lines).Should().Be(failure.Message);
        Directory.GetFiles(_folder.Path).Should().BeEmpty("what was not shown is not written");
    }

    [Fact]
    public async Task The_bodies_are_shown_as_a_whole_where_that_is_asked_for()
    {
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path, ShowWholeBodies = true }).WithHttpInteractions();
        pact.UponReceiving("a new price").WithRequest(HttpMethod.Post, "/prices").WithJsonBody(new { amount = Match.Integer(1), name = "x" }).WillRespond();

        var failure = (await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var content = new StringContent("""{"amount":2,"name":"y"}""", System.Text.Encoding.UTF8, "application/json");
            await client.PostAsync("/prices", content, TestContext.Current.CancellationToken);
        })).Should().ThrowAsync<PactFailureException>()).Which;

        failure.Message.Should().Contain("""
               the bodies as a whole: - the contract, + what came
                    {
                      "amount": 2,
                  -   "name": "x"
                  +   "name": "y"
                    }
            """.ReplaceLineEndings("\n")).And.NotContain("\u001b", "a test's output may be a file");
    }

    [Fact]
    public async Task When_the_code_under_test_throws_the_reason_is_there_too()
    {
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/a").WillRespond();

        var failure = (await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            (await client.GetAsync("/b", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        })).Should().ThrowAsync<PactFailureException>()).Which;

        failure.InnerException.Should().BeOfType<HttpRequestException>();
        failure.Message.Should().Contain("1) Requested, but not declared: GET /b").And.Contain("The code under test threw HttpRequestException: ");
    }

    [Fact]
    public async Task What_the_test_itself_throws_comes_through_when_the_pact_is_kept()
    {
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/a").WillRespond();

        await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            await client.GetAsync("/a", TestContext.Current.CancellationToken);
            throw new TimeoutException("mine");
        })).Should().ThrowAsync<TimeoutException>().WithMessage("mine");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void The_synchronous_form_reports_the_same()
    {
        var pact = Builder;
        pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/a").WillRespond();

        pact.Invoking(builder => builder.Verify(_ => { })).Should().Throw<PactFailureException>().WithMessage("*Never requested: a request*");
    }

    [Fact]
    public async Task Each_verification_takes_what_was_declared_since_the_last()
    {
        var pact = Builder;
        foreach (var name in (string[])["one", "two"])
        {
            pact.UponReceiving(name).WithRequest(HttpMethod.Get, $"/{name}").WillRespond();
            await pact.VerifyAsync(async context =>
            {
                using var client = context.CreateClient();
                await client.GetAsync($"/{name}", TestContext.Current.CancellationToken);
            });
        }

        _folder.Read("Shop-Prices.json").Should().Contain("\"one\"").And.Contain("\"two\"");
    }
}
