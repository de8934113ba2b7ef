using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas.Events;
using Orders.Verification.Hosting;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Orders.Verification;

/// <summary>Orders as its consumers meet it: the real app, in memory, on a real database; whom it asks is served from the contracts with them.</summary>
public abstract class OrdersProvider(TestDatabase database) : GatedProvider
{
    private readonly OrdersHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Orders")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithAsked(AskedAs.Stub, "Inventory", "Pricing", "Payments", "Users")
        .WithAsked(AskedAs.Replacement, "RabbitMQ")
        .WithProviderStates(ProviderStates.From<OrdersStates>().AddFrom<CallerStates>().AddFrom<OrdersEffects>())
        .WithEvents(events => events
            .Add(WritingEvents.OrderPlaced.Contract, PlacedAsync)
            .Add(WritingEvents.OrderAssigned.Contract, AssignedAsync)
            .Add(WritingEvents.OrderCompleted.Contract, CompletedAsync))
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    protected override ValueTask StopAsync() => _app.DisposeAsync();

    // The real events: an order lives, and this is what the app publishes.
    private async Task<EventMessage> PlacedAsync() => Gate.Through(await WritingEvents.OfAsync(_app));

    private async Task<EventMessage> AssignedAsync() => Gate.Through(await WritingEvents.OfAsync(_app, "assign"));

    private async Task<EventMessage> CompletedAsync() => Gate.Through(await WritingEvents.OfAsync(_app, "assign", "start", "complete"));
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class OrdersOnSqlite() : OrdersProvider(new SqliteTestDatabase());

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class OrdersOnPostgreSql() : OrdersProvider(new PostgreSqlTestDatabase())
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
