using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing;
using Contracts.Testing.Verification;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Testing;

/// <summary>xunit makes one instance of a fixture for each class of tests: one may verify interactions while another one tries events.</summary>
public sealed class InstancesForEventsOnly
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_only_tried_events_says_nothing_of_interactions_that_another_one_is_still_verifying()
    {
        await using (var interactions = new Both())
        {
            var run = await VerificationRun.OfAsync(interactions, Cancellation);
            await interactions.VerifyAsync(run.Rows[0].Key, Cancellation);

            await using (var events = new Both())
                await events.VerifyEventAsync((await EventVerification.OfAsync(events, Cancellation)).Rows[0].Key, Cancellation);

            File.Exists(Both.Report).Should().BeFalse("half of the interactions are not verified yet");
            await interactions.VerifyAsync(run.Rows[1].Key, Cancellation);
        }

        File.Exists(Both.Report).Should().BeTrue();
        File.Delete(Both.Report);
    }

    [Fact]
    public async Task What_was_found_of_events_is_published_though_the_run_is_over_its_budget()
    {
        var fixture = new OverBudget();
        await fixture.VerifyAsync((await VerificationRun.OfAsync(fixture, Cancellation)).Rows[0].Key, Cancellation);
        await fixture.VerifyEventAsync((await EventVerification.OfAsync(fixture, Cancellation)).Rows[0].Key, Cancellation);

        await fixture.Awaiting(one => one.DisposeAsync().AsTask()).Should().ThrowAsync<PactVerificationFailedException>().WithMessage("*too slow*");

        OverBudget.Events.Reports.Should().ContainSingle().Which.Results.Should().OnlyContain(result => result.Success);
    }

    public sealed class OverBudget : ProviderFixture
    {
        private CatalogApp? _app;

        internal static RecordingEvents Events { get; } = new();

        // No run takes as little as a tick.
        protected override PactVerifier Verifier => new PactVerifier("Catalog")
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithHttpEndpoint(() => _app!.Endpoint)
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/products/0", 404))))
            .WithFilter(InteractionFilter.All)
            .WithEvents(events => events.Add(Event(EventRole.Writer, "Catalog"), () => EventMessage.OfJson("""{"sku":"42"}""")))
            .WithEventSource(new OneReader())
            .WithEventResultPublisher(Events)
            .WithTimeBudget(TimeSpan.FromTicks(1));

        protected override async ValueTask StartAsync(CancellationToken cancellationToken) => _app = await CatalogApp.StartAsync();

        protected override ValueTask StopAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    public sealed class Both : ProviderFixture
    {
        private CatalogApp? _app;

        internal static string Report { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

        protected override PactVerifier Verifier => new PactVerifier("Catalog")
            .WithBuild(new ProviderBuild())
            .WithHttpEndpoint(() => _app!.Endpoint)
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/products/0", 404), Some.Get("/fails", 500))))
            .WithFilter(InteractionFilter.All)
            .WithEvents(events => events.Add(Event(EventRole.Writer, "Catalog"), () => EventMessage.OfJson("""{"sku":"42"}""")))
            .WithEventSource(new OneReader())
            .WithReport(Report);

        protected override async ValueTask StartAsync(CancellationToken cancellationToken) => _app = await CatalogApp.StartAsync();

        protected override ValueTask StopAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private static EventContract Event(EventRole role, string application) => new()
    {
        Application = application,
        Role = role,
        Event = "stock-changed",
        Value = new SubjectSchema("stock-changed-value", SchemaType.Json, """{"type":"object"}"""),
    };

    internal sealed class RecordingEvents : IEventResultPublisher
    {
        public List<EventReport> Reports { get; } = [];

        public Task PublishAsync(EventReport report, CancellationToken cancellationToken)
        {
            Reports.Add(report);
            return Task.CompletedTask;
        }
    }

    private sealed class OneReader : IEventSource
    {
        public string Description => "one reader";

        public Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken) =>
            Task.FromResult<ImmutableArray<SourcedEvent>>([new SourcedEvent { Contract = Event(EventRole.Reader, "Mailer"), Origin = "memory" }]);
    }
}
