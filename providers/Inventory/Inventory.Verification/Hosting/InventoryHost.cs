using Contracts.Databases;
using Contracts.Providers.Databases;
using Inventory.Api;
using Inventory.Api.Storage;
using Inventory.Api.Storage.PostgreSql;
using Inventory.Api.Storage.Sqlite;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;

namespace Inventory.Verification.Hosting;

/// <inheritdoc />
public sealed class InventoryHost(TestDatabase database) : ServiceHost<InventoryApp, InventoryContext, SqliteInventoryContext, PostgreSqlInventoryContext>(database)
{
    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<InventoryHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static InventoryHost OnSqlite() => new(new SqliteTestDatabase());

    /// <summary>The app on a SQLite file, as verifiers of other languages reach it.</summary>
    public static Task<ReachableService> StartReachableAsync(CancellationToken cancellationToken) =>
        ReachableService.StartAsync(OnSqlite(), InventoryProvider.States, InventoryMessages.Add, cancellationToken);

    protected override string? Role => Roles.Service;

    public override HttpRequestMessage Question() => new(HttpMethod.Get, "/products/chair-oak");
}
