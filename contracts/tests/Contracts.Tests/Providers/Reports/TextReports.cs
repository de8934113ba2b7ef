using Contracts.Engine.Mismatches;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Providers.Reports;

public sealed class TextReports
{
    [Fact]
    public void Failures_come_in_full_and_pending_ones_after_them()
    {
        var price = Some.Get("/products/42/price", description: "a request for the price of a product", states: "product 42 is priced");
        var report = Report(
            new ContractResult(Contract("Gateway") with { ShortDescription = "latest from main branch", Notices = [new Notice("before_verification", "The pact is verified because …")] },
            [
                new InteractionResult
                {
                    Interaction = price,
                    Verdict = Verdict.ContractBroken,
                    Mismatches =
                    [
                        new Mismatch { Id = "body-value-differs", Kind = MismatchKind.Body, Path = "$.price", Rule = "type", Expected = "12.5", Actual = "\"12.5\"", Message = "Expected a number but got text" },
                        new Mismatch { Id = "status-differs", Kind = MismatchKind.Status, Path = "", Rule = "equality", Expected = "200", Actual = "201", Message = "Expected status 200 but got 201" },
                    ],
                    Exchange = new Exchange("GET /products/42/price\nAccept: */*", "201 Created\nContent-Type: application/json\n\n{\"price\":\"12.5\"}"),
                },
                new InteractionResult { Interaction = Some.Get("/ok"), Verdict = Verdict.Passed },
            ]),
            new ContractResult(Contract("App") with { Pending = true },
            [
                new InteractionResult { Interaction = Some.Get("/new"), Verdict = Verdict.TimedOut, Problem = "The provider in memory did not answer within 30 s." },
            ]));

        TextReport.Render(report).Should().Be("""
            Verification of Pricing: 1 of 3 interactions failed, 1 more are pending.
            The pact is verified because …

            1) Gateway: a request for the price of a product (given product 42 is priced)
               verdict    contract broken: 2 differences
               differs    body $.price (rule type)
                          Expected a number but got text
                 expected 12.5
                 actual   "12.5"
               differs    status (rule equality)
                          Expected status 200 but got 201
                 expected 200
                 actual   201
               asked by   Gateway, pacts/Gateway-Pricing.json (latest from main branch)
               sent       GET /products/42/price
                          Accept: */*
               got        201 Created
                          Content-Type: application/json
                          
                          {"price":"12.5"}
               next       Give Gateway what it asks for, or agree with its team on a changed expectation before this version is deployed.

            Pending: these do not fail the build, since the provider never satisfied them yet.

            2) App: a request for /new
               verdict    timed out: nothing was compared
               problem    The provider in memory did not answer within 30 s.
               asked by   App, pacts/App-Pricing.json
               next       Find out what the provider waits for; WithRequestTimeout gives it more time.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_run_fails_by_what_is_not_pending()
    {
        var failure = new InteractionResult { Interaction = Some.Get("/"), Verdict = Verdict.ContractBroken };
        var pending = failure with { Interaction = Some.Get("/") with { Pending = true } };

        Report(new ContractResult(Contract("App"), [pending])).Success.Should().BeTrue();
        Report(new ContractResult(Contract("App") with { WorkInProgress = true }, [failure])).Success.Should().BeTrue();
        FluentActions.Invoking(() => Report(new ContractResult(Contract("App"), [failure, pending])).EnsureSuccess())
            .Should().Throw<PactVerificationFailedException>().WithMessage("Verification of Pricing: 1 of 2 interactions failed, 1 more are pending.*");
    }

    [Fact]
    public async Task Secrets_do_not_reach_a_report()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Some.Verifier(Some.Get("/echo/x") with { Request = new() { Path = "/echo/x", Query = [new("access_token", ["hidden"]), new("page", ["2"])] } })
            .WithHttpEndpoint(app.Endpoint)
            .WithCustomHeader("X-Api-Key", "hidden")
            .WithRequestFilter((request, _) =>
            {
                request.Headers.Authorization = new("Bearer", "hidden");
                return ValueTask.CompletedTask;
            })
            .VerifyOneAsync();

        result.Exchange!.Request.Should().NotContain("hidden").And.Contain("GET /echo/x?access_token=***&page=2\n").And.Contain("Authorization: ***").And.Contain("X-Api-Key: ***");
    }

    [Fact]
    public void The_synchronous_call_of_older_suites_throws_the_report() =>
        FluentActions.Invoking(() => Some.Verifier(Some.Get("/")).WithHttpEndpoint(Some.NobodyListens()).Verify())
            .Should().Throw<PactVerificationFailedException>().WithMessage("*environment: nothing was compared*cannot be reached*");

    private static VerificationReport Report(params ContractResult[] contracts) => new() { Provider = "Pricing", ProviderVersion = "1", Contracts = [.. contracts] };

    private static SourcedContract Contract(string consumer) => new()
    {
        Document = Some.Pact() with { Consumer = new(consumer), Provider = new("Pricing") },
        Origin = $"pacts/{consumer}-Pricing.json",
    };
}
