using Contracts.Providers;
using Contracts.Providers.States;
using Contracts.Testing;
using Inventory.Verification.Hosting;

namespace Inventory.Verification;

/// <summary>Inventory as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class InventoryProvider(TestDatabase database) : ProviderFixture
{
    private readonly InventoryHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Inventory")
        .WithHttpEndpoint(() => _app.Server.CreateHandler(), () => _app.Services)
        .WithProviderStates(ProviderStates.From<InventoryStates>());

    protected override ValueTask StopAsync() => _app.DisposeAsync();
}

public sealed class InventoryOnSqlite() : InventoryProvider(TestDatabase.Sqlite());

public sealed class InventoryOnPostgreSql() : InventoryProvider(TestDatabase.PostgreSql());
