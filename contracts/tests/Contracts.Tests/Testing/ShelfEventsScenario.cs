using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Results;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Tests.Testing;

/// <summary>Who reads the sample's event: the good case in this process; a variable chooses another one in a process of its own.</summary>
internal abstract record ShelfEventsScenario
{
    public const string Variable = "SHELF_EVENTS_SCENARIO";

    private static SourcedEvent Mailer { get; } = Reader("Mailer", """{"required":["sku"]}""");

    private static SourcedEvent Planner { get; } = Reader("Planner", """{"required":["sku","warehouse"]}""");

    public static ShelfEventsScenario Current { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => new ReadBy(Mailer, Reader("Archive", "true")),
        "failing" => new ReadBy(Mailer, Planner),
        "pending" => new ReadBy(Mailer, Planner with { Pending = true }),
        "none" => new ReadBy(),
        "broken" => new Broken(),
        "publishing" => new Publishing(Mailer, Planner with { Pending = true }),
        var unknown => throw new InvalidOperationException($"No scenario '{unknown}'."),
    };

    public abstract PactVerifier Configure(PactVerifier verifier);

    private static SourcedEvent Reader(string application, string schema) => new()
    {
        Contract = new EventContract
        {
            Application = application,
            Role = EventRole.Reader,
            Event = "stock-changed",
            Value = new SubjectSchema("stock-changed-value", SchemaType.Json, schema),
        },
        Origin = $"{application}.reader.event.json",
    };

    private sealed record ReadBy(params ImmutableArray<SourcedEvent> Readers) : ShelfEventsScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithBuild(new ProviderBuild()).WithEventSource(new FixedReaders(Readers));
    }

    private sealed record Broken : ShelfEventsScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithEventSource(new EventDirectory(Path.Combine(AppContext.BaseDirectory, "missing")));
    }

    private sealed record Publishing(params ImmutableArray<SourcedEvent> Readers) : ShelfEventsScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier
            .WithBuild(new ProviderBuild { Version = "1.2.3" })
            .WithEventSource(new FixedReaders(Readers))
            .WithEventResultPublisher(new FilePublisher());
    }

    private sealed class FixedReaders(ImmutableArray<SourcedEvent> readers) : IEventSource
    {
        public string Description => "the scenario";

        public Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken) => Task.FromResult(readers);
    }

    private sealed class FilePublisher : IEventResultPublisher
    {
        public Task PublishAsync(EventReport report, CancellationToken cancellationToken) => File.WriteAllTextAsync(
            Environment.GetEnvironmentVariable("SHELF_PUBLISHED")!,
            $"{report.Writer} {report.Build.Version}: {string.Join(", ", report.Results.Select(result => $"{result.Reader.Contract.Application} {result.Verdict}"))}",
            cancellationToken);
    }
}
