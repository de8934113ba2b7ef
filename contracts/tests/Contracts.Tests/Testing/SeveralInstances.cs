using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Testing;
using Contracts.Testing.Verification;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Microsoft.AspNetCore.Builder;

namespace Contracts.Tests.Testing;

/// <summary>A fixture whose provider runs twice: each copy waits for a request of the other one, so one alone would never answer.</summary>
public sealed class SeveralInstances
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S3-055")]
    public async Task A_fixture_replays_on_all_of_them_at_once_and_publishes_the_whole_run()
    {
        var publisher = TwoAtOnce.Publisher;
        await using (var provider = new TwoAtOnce())
        {
            var run = await VerificationRun.OfAsync(provider, Cancellation);
            run.Rows.Should().HaveCount(2);
            foreach (var row in run.Rows)
                await provider.VerifyAsync(row.Key, Cancellation);
        }

        var report = publisher.Reports.Should().ContainSingle().Subject;
        report.Success.Should().BeTrue();
        report.Database.Should().StartWith("SQLite");
        report.Replayed.Should().Be(2);
    }

    public sealed class TwoAtOnce : ProviderFixture
    {
        private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CatalogApp[] _apps = new CatalogApp[2];
        private readonly TestDatabase[] _databases = [new SqliteTestDatabase(), new SqliteTestDatabase()];
        private int _arrived;

        internal static RecordingPublisher Publisher { get; } = new();

        protected override PactVerifier Verifier => new PactVerifier("Catalog")
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(Publisher)
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/both", description: "one"), Some.Get("/both", description: "another"))))
            .WithFilter(InteractionFilter.All)
            .WithRequestTimeout(TimeSpan.FromMinutes(2))
            .WithInstances(new ProviderInstance(() => _apps[0].Endpoint, _databases[0]), new ProviderInstance(() => _apps[1].Endpoint, _databases[1]));

        protected override async ValueTask StartAsync(CancellationToken cancellationToken)
        {
            for (var number = 0; number < _apps.Length; number++)
                _apps[number] = await CatalogApp.StartAsync(more: more => more.MapGet("/both", AnswerAsync));
        }

        protected override async ValueTask StopAsync()
        {
            foreach (var app in _apps.OfType<CatalogApp>())
                await app.DisposeAsync();
            foreach (var database in _databases)
                await database.DisposeAsync();
        }

        private async Task<string> AnswerAsync()
        {
            if (Interlocked.Increment(ref _arrived) == 2)
                _both.SetResult();
            await _both.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return "both";
        }
    }
}
