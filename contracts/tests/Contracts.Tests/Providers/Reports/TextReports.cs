using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Engine.Documents.Notes;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Providers.Reports;

public sealed partial class TextReports
{
    [Fact]
    public void Comments_are_shown_whether_the_interaction_passed_or_not()
    {
        var commented = Some.Get("/ok") with { Comments = JsonElement.Parse("""{"text":["one","two"],"testname":"reads a product"}""") };
        var plain = Some.Get("/other") with { Comments = JsonElement.Parse("""{"text":"alone"}""") };

        var report = Report(new ContractResult(Contract("Gateway"),
            [new InteractionResult { Interaction = commented, Verdict = Verdict.Passed }, new InteractionResult { Interaction = plain, Verdict = Verdict.TimedOut, Problem = "It slept." }]));

        TextReport.Render(report).Should().StartWith("""
            Verification of Pricing: 1 of 2 interactions failed.
            comment: Gateway: a request for /ok: one
            comment: Gateway: a request for /ok: two
            comment: Gateway: a request for /ok: from the test reads a product

            1) Gateway: a request for /other
               verdict    timed out: nothing was compared
               comment    alone
               problem    It slept.

            """);
    }

    [Fact]
    [Trait("row", "S0-018"), Trait("row", "S4-028"), Trait("row", "S4-029")]
    public void Workflows_are_told_with_the_step_that_failed_and_a_failure_says_what_it_is_for()
    {
        var checkout = new Scenario { Workflow = "checkout", Critical = true, Priority = 1 };

        var report = Report(new ContractResult(Contract("Gateway"),
        [
            new InteractionResult { Interaction = new InteractionNotes([checkout.At(4)], []).On(Some.Get("/paid")), Verdict = Verdict.TimedOut, Problem = "It slept." },
            new InteractionResult { Interaction = new InteractionNotes([checkout.At(3), checkout with { Workflow = "registration", Step = 2, Critical = false }], []).On(Some.Get("/ok")), Verdict = Verdict.Passed },
            new InteractionResult { Interaction = new InteractionNotes([checkout.FailingAt(2)], []).On(Some.Get("/lost")), Verdict = Verdict.Passed },
        ]));

        TextReport.Render(report).Should().StartWith("""
            Verification of Pricing: 1 of 3 interactions failed.
            workflow checkout (critical) fails at step 4: Gateway: a request for /paid
            workflow registration: step 2 honored

            1) Gateway: a request for /paid
               verdict    timed out: nothing was compared
               scenario   step 4 of checkout (critical), happy path, priority 1
               problem    It slept.

            """);
    }

    [Fact]
    public async Task Failures_come_in_full_and_pending_ones_after_them()
    {
        await using var app = await CatalogApp.StartAsync();
        app.Database.Put("42", "Lamp", 3);
        await using var session = Some.Verifier().WithHttpEndpoint(app.Endpoint).OpenSession();
        var broken = await session.VerifyAsync(Some.Get("/products/42", 201, "a request for a product").Expecting("""{"sku":"42","quantity":"3"}"""), TestContext.Current.CancellationToken);
        var unprepared = await session.VerifyAsync(Some.Get("/products/1", description: "a request for nothing", states: "nothing is there"), TestContext.Current.CancellationToken);

        var report = Report(
            new ContractResult(Contract("Gateway") with { ShortDescription = "latest from main branch", Notices = [new Notice("before_verification", "The pact is verified because …")] }, [broken, new InteractionResult { Interaction = Some.Get("/ok"), Verdict = Verdict.Passed }]),
            new ContractResult(Contract("App") with { Pending = true }, [unprepared]));

        Varying().Replace(TextReport.Render(report), "${name}…").Should().Be("""
            Verification of Pricing: 1 of 3 interactions failed, 1 more is pending.
            The pact is verified because …

            1) Gateway: a request for a product
               verdict    contract broken
               differs    2 differences:

                          1) status
                             expected 201 but was 200
                             [status-differs, rule equality]
                             expected: 201
                             actual:   200

                          2) body at $.quantity
                             Expected 3 (Integer) to be equal to '3' (String)
                             [body-value-differs, rule equality]
                             expected: "3"
                             actual:   3
                             received:
                               2 |   "sku": "42",
                               3 |   "name": "Lamp",
                             > 4 |   "quantity": 3
                                 |               ^
                               5 | }
               asked by   Gateway, pacts/Gateway-Pricing.json (latest from main branch)
               sent       GET /products/42
                          Accept: */*
                          User-Agent: contracts-verifier/…
                          traceparent: …
               got        200 OK
                          Content-Type: application/json; charset=utf-8

                          {"sku":"42","name":"Lamp","quantity":3}
               next       Give Gateway what it asks for, or agree with its team on a changed expectation before this version is deployed.

            Pending: these do not fail the build, since the provider never satisfied them yet.

            2) App: a request for nothing (given nothing is there)
               verdict    provider state failed: nothing was compared
               problem    The interaction needs 'nothing is there', but no state handlers are given. Add WithProviderStates(…) or WithProviderStateUrl(…).
               asked by   App, pacts/App-Pricing.json
               next       Mend or add the state handler; the contract has not been looked at yet.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Bodies_are_shown_as_a_whole_where_the_verifier_is_told_to()
    {
        await using var app = await CatalogApp.StartAsync();
        app.Database.Put("42", "Lamp", 3);
        var asked = Some.Get("/products/42").Expecting("""{"sku":"42","quantity":"3"}""");

        var report = await Some.Verifier(asked).WithHttpEndpoint(app.Endpoint).WithWholeBodies().VerifyAsync(TestContext.Current.CancellationToken);
        var usual = await Some.Verifier(asked).WithHttpEndpoint(app.Endpoint).VerifyAsync(TestContext.Current.CancellationToken);

        TextReport.Render(report).Should().Contain("""
                          the bodies as a whole: - the contract, + what came
                               {
                                 "sku": "42",
                             -   "quantity": "3",
                             +   "quantity": 3,
                                 "name": "Lamp"
                               }
               asked by
            """.ReplaceLineEndings("\n"));
        TextReport.Render(usual).Should().NotContain("the bodies as a whole");
    }

    [Fact]
    public void Each_line_says_what_it_means()
    {
        var broken = new InteractionResult
        {
            Interaction = Some.Get("/"),
            Verdict = Verdict.ContractBroken,
            Mismatches = [new() { Id = "status-differs", Kind = Engine.Mismatches.MismatchKind.Status, Path = "", Rule = "equality", Expected = "200", Actual = "404", Message = "expected 200 but was 404" }],
        };

        TextReport.Lines(Report(new ContractResult(Contract("App"), [broken]))).Select(line => $"{line.Tone}: {line.Text.Trim()}").Should().StartWith(
        [
            "Bad: Verification of Pricing: 1 of 1 interactions failed.",
            "Plain: ",
            "Heading: 1) App: a request for /",
            "Bad: verdict    contract broken",
            "Plain: differs    1 difference:",
            "Plain: ",
            "Heading: 1) status",
            "Plain: expected 200 but was 404",
            "Faint: [status-differs, rule equality]",
            "Expected: expected: 200",
            "Actual: actual:   404",
        ]);
    }

    [Fact]
    [Trait("row", "S1-069")]
    public void A_run_fails_by_what_is_not_pending()
    {
        var failure = new InteractionResult { Interaction = Some.Get("/"), Verdict = Verdict.ContractBroken };
        var pending = failure with { Interaction = Some.Get("/") with { Pending = true } };

        Report(new ContractResult(Contract("App"), [pending])).Success.Should().BeTrue();
        Report(new ContractResult(Contract("App") with { WorkInProgress = true }, [failure])).Success.Should().BeTrue();
        FluentActions.Invoking(() => Report(new ContractResult(Contract("App"), [failure, pending])).EnsureSuccess())
            .Should().Throw<PactVerificationFailedException>().WithMessage("Verification of Pricing: 1 of 2 interactions failed, 1 more is pending.*");
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

    [GeneratedRegex("(?<name>traceparent: |contracts-verifier/).*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Varying();

    private static VerificationReport Report(params ContractResult[] contracts) => new() { Provider = "Pricing", ProviderVersion = "1", Contracts = [.. contracts] };

    private static SourcedContract Contract(string consumer) => new()
    {
        Document = Some.Pact() with { Consumer = new(consumer), Provider = new("Pricing") },
        Origin = $"pacts/{consumer}-Pricing.json",
    };
}
