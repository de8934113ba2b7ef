using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Running;

public sealed class HowARunGoes
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_several_contracts_ask_in_the_same_words_is_asked_once_and_the_report_says_so()
    {
        var asked = 0;
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/counted", () => $"{Interlocked.Increment(ref asked)}"));
        var same = Some.Get("/counted", description: "a count");

        var report = await Some.Verifier(same, Some.Get("/counted", description: "another count"))
            .WithSource(new InMemorySource(Some.Pact(same with { Id = "7", Comments = System.Text.Json.JsonElement.Parse("{}") }) with { Consumer = new("App") }))
            .WithSource(new InMemorySource(Some.Pact(same with { ProviderStates = [new ProviderState("there is one")] }) with { Consumer = new("Other") }))
            .WithProviderStatesIgnored()
            .WithHttpEndpoint(app.Endpoint)
            .VerifyAsync(Cancellation);

        asked.Should().Be(3, "other words and other states are other interactions");
        report.Replayed.Should().Be(3);
        report.Contracts[1].Interactions.Should().ContainSingle().Which.AnsweredBy.Should().Be("Shop, memory");
        TextReport.Render(report with { Times = null, MadeWith = [] }).Should().Be("""
            Verification of Catalog: all 4 interactions are honored.
            3 replayed; 1 more is the same and shares its answer
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(0, false, 1)]
    [InlineData(1, true, 2)]
    [InlineData(5, true, 2)]
    public async Task A_failure_is_tried_again_only_where_that_was_asked_for_and_called_flaky(int retries, bool passes, int expected)
    {
        var asked = 0;
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/flaky", () => Interlocked.Increment(ref asked) == 1 ? Results.NoContent() : Results.Ok()));

        var report = await Some.Verifier(Some.Get("/flaky")).WithHttpEndpoint(app.Endpoint).WithRetries(retries).VerifyAsync(Cancellation);

        (report.Success, asked).Should().Be((passes, expected));
        if (passes)
            TextReport.Render(report).Should().Contain("flaky: Shop: a request for /flaky: passed at attempt 2; attempt 1: contract broken: expected 200 but was 204");
    }

    [Fact]
    [Trait("row", "S1-063")]
    public async Task A_run_that_ends_at_the_first_failure_says_what_it_left_out_and_publishes_nothing()
    {
        await using var app = await CatalogApp.StartAsync();
        var publisher = new RecordingPublisher();
        var seen = new List<string>();

        var report = await Some.Verifier(Some.Get("/fails", 500, "first") with { }, Some.Get("/fails", 200, "second"), Some.Get("/fails", 500, "third"), Some.Get("/fails", 500, "fourth"))
            .WithHttpEndpoint(app.Endpoint)
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(publisher)
            .WithFailFast()
            .WithProgress(progress => seen.Add($"{progress.Number} of {progress.All}: {progress.Result.Interaction.Description} {progress.Result.Verdict}"))
            .VerifyAsync(Cancellation);

        seen.Should().Equal("1 of 4: first Passed", "2 of 4: second ProviderError");
        report.NotRun.Should().Be(2);
        TextReport.Render(report).Should().Contain("stopped at the first failure: 2 interactions were not replayed");
        publisher.Reports.Should().BeEmpty();
    }

    [Fact]
    public async Task A_pending_failure_does_not_end_a_run()
    {
        await using var app = await CatalogApp.StartAsync();

        var report = await Some.Verifier(Some.Get("/fails", 200, "pending") with { Pending = true }, Some.Get("/fails", 500)).WithHttpEndpoint(app.Endpoint).WithFailFast().VerifyAsync(Cancellation);

        report.NotRun.Should().Be(0);
    }

    [Fact]
    public async Task The_contracts_of_one_consumer_are_whole_and_published()
    {
        await using var app = await CatalogApp.StartAsync();
        var publisher = new RecordingPublisher();

        var report = await Some.Verifier(Some.Get("/fails", 200))
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/fails", 500)) with { Consumer = new("App") }))
            .WithFilter(InteractionFilter.From(variable => variable == "PACT_CONSUMER" ? "App, Nobody" : null))
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(publisher)
            .WithHttpEndpoint(app.Endpoint)
            .VerifyAsync(Cancellation);

        report.Contracts.Should().ContainSingle().Which.Contract.Document.Consumer.Value.Should().Be("App");
        (report.Success, report.Filtered).Should().Be((true, false));
        publisher.Reports.Should().ContainSingle();
    }

    [Fact]
    [Trait("row", "S4-041")]
    public async Task A_live_system_is_only_read_from_at_a_distance_and_without_states()
    {
        var time = new WaitsAtOnce();
        var methods = new List<string>();
        await using var app = await CatalogApp.StartAsync(more: more => more.Map("/live", (HttpRequest request) =>
        {
            methods.Add(request.Method);
            return Results.Ok();
        }));
        HttpInteraction[] interactions =
        [
            .. new[] { "GET", "POST", "head", "PUT", "DELETE", "GET" }.Select((method, number) =>
                Some.Get("/live", description: $"request {number}", states: "nobody has to bring this about") with { Request = new ExpectedRequest { Method = method, Path = "/live" } }),
            Some.Get("/live", description: "whose value no state gives") with { Request = new ExpectedRequest { Path = "/live", Generators = new GeneratorSet { Path = new ProviderStateGenerator("/live/${id}") } } },
        ];

        var report = await Some.Verifier(interactions).WithHttpEndpoint(app.Endpoint).WithReadOnly(requestsPerSecond: 20).WithTimeProvider(time).VerifyAsync(Cancellation);

        report.Success.Should().BeTrue();
        methods.Should().Equal("GET", "HEAD", "GET");
        time.Waits.Should().Equal(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50));
        (report.ReadOnly, report.Filtered, report.Contracts[0].IsWhole).Should().Be((true, false, false));
        TextReport.Render(report).Should().Contain("trusted less");
    }
}
