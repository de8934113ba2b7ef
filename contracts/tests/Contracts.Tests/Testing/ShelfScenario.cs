using System.Collections.Immutable;
using Contracts.Providers;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Tests.Providers;

namespace Contracts.Tests.Testing;

/// <summary>What the sample's contracts say: the good case in this process; a variable chooses another one in a process of its own.</summary>
internal abstract record ShelfScenario
{
    public const string Variable = "SHELF_SCENARIO";

    public static ShelfScenario Current { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => new Honored(),
        "failing" => new Failing(Pending: false),
        "pending" => new Failing(Pending: true),
        "none" => new None(),
        "broken" => new Broken(),
        "nobroker" => new NoSource(),
        "publishing" => new Publishing(Fails: false),
        "flaky" => new Flaky(),
        "shuffled" => new Shuffled(),
        "failing fast" => new FailingFast(),
        "over budget" => new OverBudget(),
        "one fails" => new OneFails(),
        "no credentials" => new NoCredentials(),
        "unpublishable" => new Publishing(Fails: true),
        var unknown => throw new InvalidOperationException($"No scenario '{unknown}'."),
    };

    public abstract PactVerifier Configure(PactVerifier verifier);

    private static SourcedContract Contract(string consumer, params Contracts.Engine.Documents.Interaction[] interactions) =>
        new() { Document = Some.Pact(interactions) with { Consumer = new(consumer) }, Origin = $"{consumer}.json", ResultsAddress = new Uri("http://broker/results") };

    private sealed record Honored : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithBuild(new ProviderBuild()).WithSource(new FixedSource(
        [
            Contract("Shop", Some.Get("/products/1", description: "a request for a product", states: "product 1 has 3 in stock"), Some.Get("/products/0", 404)),
            Contract("App", Some.Get("/fails", 500, "a request that fails")),
        ]));
    }

    private sealed record Flaky : ShelfScenario
    {
        private static int _asked;

        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithBuild(new ProviderBuild()).WithRetries(2)
            .WithProviderStates(ProviderStates.None.Add(ShelfProvider.Stocked, () => Interlocked.Increment(ref _asked) == 1 ? throw new InvalidOperationException("Still asleep.") : Task.CompletedTask))
            .WithSource(new FixedSource([Contract("Shop", Some.Get("/products/0", 404, states: "product 1 has 3 in stock"))]));
    }

    private sealed record Shuffled : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithBuild(new ProviderBuild()).WithShuffle(4711).WithSource(new FixedSource(
            [Contract("Shop", Some.Get("/products/0", 404), Some.Get("/products/0", 200, "a product that is not there"))]));
    }

    private sealed record FailingFast : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => new Publishing(Fails: false).Configure(verifier).WithFailFast().WithSource(new FixedSource(
            [Contract("Site", [.. Enumerable.Range(1, 4).Select(number => Some.Get("/products/0", 200, $"product {number} that is not there"))])]));
    }

    private sealed record OneFails : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) =>
            new Publishing(Fails: false).Configure(verifier).WithSource(new FixedSource([Contract("Site", Some.Get("/products/0", 200, "a product that is not there"))]));
    }

    private sealed record NoCredentials : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => new Honored().Configure(verifier).WithCredentials("SHELF_KEY", "", "nobody has one", (all, _) => all);
    }

    // No run takes as little as a tick.
    private sealed record OverBudget : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => new Publishing(Fails: false).Configure(verifier).WithTimeBudget(TimeSpan.FromTicks(1));
    }

    // A state that nobody handles fails whatever the engine compares.
    private sealed record Failing(bool Pending) : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithBuild(new ProviderBuild()).WithSource(new FixedSource(
            [Contract("Shop", Some.Get("/products/1", description: "a request for a product", states: "no such state")) with { Pending = Pending, Notices = [new Notice("before_verification", "The broker says why.")] }]));
    }

    private sealed record None : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithSource(new FixedSource([]));
    }

    private sealed record Broken : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier.WithFileSource(new FileInfo(Path.Combine(AppContext.BaseDirectory, "missing.json")));
    }

    private sealed record NoSource : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => verifier;
    }

    private sealed record Publishing(bool Fails) : ShelfScenario
    {
        public override PactVerifier Configure(PactVerifier verifier) => new Honored().Configure(verifier)
            .WithBuild(new ProviderBuild { Version = "1.2.3" })
            .WithResultPublisher(new LoudPublisher(Fails));
    }

    private sealed class FixedSource(ImmutableArray<SourcedContract> contracts) : IContractSource
    {
        public string Description => "the scenario";

        public Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken) => Task.FromResult(contracts);
    }

    private sealed class LoudPublisher(bool fails) : IResultPublisher
    {
        public async Task PublishAsync(VerificationReport report, CancellationToken cancellationToken)
        {
            if (fails)
                throw new InvalidOperationException("the broker answered 500");
            await File.WriteAllTextAsync(
                Environment.GetEnvironmentVariable("SHELF_PUBLISHED")!,
                $"{report.ProviderVersion}: {string.Join(", ", report.Contracts.Select(contract => $"{contract.Contract.Document.Consumer} {contract.Success} {contract.Interactions.Length}"))}",
                cancellationToken);
        }
    }
}
