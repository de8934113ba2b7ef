using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Reports;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Testing.Consumers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Contracts.Tests.Testing;
using Microsoft.AspNetCore.Builder;

namespace Contracts.Tests.Providers.Running;

/// <summary>What a run takes, on a clock that only the app and its database put forward.</summary>
public sealed class TimesOfARun : IAsyncDisposable
{
    private readonly TestClock _clock = new();
    private readonly RecordingPublisher _publisher = new();
    private readonly SqliteTestDatabase _database;

    public TimesOfARun() => _database = new() { Baseline = () => _clock.Advance(TimeSpan.FromSeconds(2)) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S1-061")]
    public async Task Starting_the_provider_preparing_databases_and_verifying_are_told_apart()
    {
        var report = await VerifyAsync(verifier => verifier);

        report.Times.Should().Be(new RunTimes { Starting = TimeSpan.FromSeconds(3), Databases = TimeSpan.FromSeconds(2), Verifying = TimeSpan.FromSeconds(14.5), Whole = TimeSpan.FromSeconds(19.5) });
        const string Told = "3 s to start the provider, 2 s to prepare databases, 14.5 s to verify";
        TextReport.Render(report).Should().Contain($"\n{Told}");
        ReportFormats.Markdown.Render(report).Should().Contain($"\n- {Told}\n");
        ReportFormats.Html.Render(report).Should().Contain($"<li>{Told}</li>");
        ReportFormats.Json.Render(report).Should().Contain("\"startingMilliseconds\": 3000").And.Contain("\"databasesMilliseconds\": 2000").And.Contain("\"verifyingMilliseconds\": 14500");
    }

    [Fact]
    [Trait("row", "S0-027"), Trait("row", "S1-072")]
    public async Task A_run_over_its_budget_is_completed_and_published_and_then_fails_with_what_was_slowest()
    {
        var report = await VerifyAsync(verifier => verifier.WithTimeBudget(TimeSpan.FromSeconds(19)));

        (report.Outcome, report.Success, report.NotRun, report.Contracts.Single().Success).Should().Be((RunOutcome.OverBudget, false, 0, true));
        _publisher.Reports.Should().ContainSingle();
        report.Invoking(found => found.EnsureSuccess()).Should().Throw<PactVerificationFailedException>().Which.Message.Should().StartWith("""
            Verification of Catalog: all 3 interactions are honored.
            too slow: it took 19.5 s, and may take 19 s; what was found stands all the same
            slow: 10 s for Shop: a request for /10
            slow: 6 s for Shop: a request for /4
            slow: 500 ms for Shop: a request for /0.5
            """.ReplaceLineEndings("\n"));
        ReportFormats.Json.Render(report).Should().Contain("\"outcome\": \"over-budget\"").And.Contain("\"budgetMilliseconds\": 19000");
    }

    [Fact]
    public async Task A_run_within_its_budget_passes_and_a_failure_counts_for_more_than_the_time()
    {
        (await VerifyAsync(verifier => verifier.WithTimeBudget(TimeSpan.FromSeconds(19.5)))).Outcome.Should().Be(RunOutcome.Passed);
        (await VerifyAsync(verifier => verifier.WithTimeBudget(TimeSpan.FromSeconds(1)), status: 201)).Outcome.Should().Be(RunOutcome.Failed);
    }

    [Fact]
    [Trait("row", "S0-027")]
    public async Task A_fixture_over_its_budget_fails_after_its_tests_have_passed_and_were_published()
    {
        var published = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (exitCode, output) = await VerificationProcess.RunAsync("over budget", new Dictionary<string, string> { ["SHELF_PUBLISHED"] = published });

            exitCode.Should().NotBe(0, output);
            output.Should().Contain("passed Shop: a request for a product").And.Contain("too slow: it took ").And.Contain("slow: ");
            (await File.ReadAllTextAsync(published, Cancellation)).Should().Be("1.2.3: Shop True 2, App True 1");
        }
        finally
        {
            File.Delete(published);
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<VerificationReport> VerifyAsync(Func<PactVerifier, PactVerifier> configure, int status = 200)
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/{seconds:double}", (double seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds))));
        return await configure(Some.Verifier(Some.Get("/4", status), Some.Get("/0.5"), Some.Get("/10"))
            .WithHttpEndpoint(() => Started(app))
            .WithDatabase(_database)
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(_publisher)
            .WithTimeProvider(_clock)).VerifyAsync(Cancellation);
    }

    private ProviderEndpoint Started(CatalogApp app)
    {
        _clock.Advance(TimeSpan.FromSeconds(3));
        return app.Endpoint;
    }
}
