using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas.Events;
using Inventory.Api.Events;
using Inventory.Verification.Hosting;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Inventory.Verification;

/// <summary>Inventory as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class InventoryProvider(TestDatabase database) : GatedProvider
{
    private readonly InventoryHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Inventory")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithAsked(AskedAs.Replacement, "RabbitMQ")
        .WithProviderStates(States)
        .WithMessages(messages => InventoryMessages.Add(messages, Gate))
        .WithEvents(events => events.Add(WritingEvents.StockChanged.Contract, StockChangedAsync, "product chair-oak has 3 in stock"))
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>What interactions take for granted, and what they must have done.</summary>
    internal static ProviderStates States => ProviderStates.From<InventoryStates>().AddFrom<CallerStates>().AddFrom<InventoryEffects>();

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    /// <summary>A client of the app, as its consumers have one.</summary>
    protected HttpClient CreateClient() => _app.CreateClient();

    /// <summary>Has the app publish its events there, and answer questions under a scope of its own; said before it starts.</summary>
    protected void ConnectTo(Uri rabbitMq, string scope) => (_app.RabbitMq, _app.Scope) = (rabbitMq, scope);

    protected override ValueTask StopAsync() => _app.DisposeAsync();

    /// <summary>The real event, made by the app's own code of what its database holds.</summary>
    private async Task<EventMessage> StockChangedAsync(StockEvents events, CancellationToken cancellationToken) =>
        Gate.Through((await events.StockChangedAsync("chair-oak", cancellationToken)).AsEvent());
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class InventoryOnSqlite() : InventoryProvider(new SqliteTestDatabase { Baseline = InventoryBaseline.FillAsync });

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class InventoryOnPostgreSql() : InventoryProvider(new PostgreSqlTestDatabase { Baseline = InventoryBaseline.FillAsync })
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
