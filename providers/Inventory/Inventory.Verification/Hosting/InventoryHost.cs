using Inventory.Api;
using Inventory.Api.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Inventory.Verification.Hosting;

/// <summary>
/// The real app on a real database of its own, in memory; after <c>UseKestrel(0)</c> and <c>StartServer()</c> on a socket, for verifiers that need one.
/// </summary>
public sealed class InventoryHost(TestDatabase database) : WebApplicationFactory<InventoryApp>
{
    private bool _started;

    public TestDatabase Database { get; } = database;

    /// <summary>What the app logged.</summary>
    public LogCapture Logs { get; } = new();

    /// <summary>The app on a database of the given kind; skips the test where there is none.</summary>
    public static InventoryHost On(string database) => new(TestDatabase.Of(database));

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<InventoryContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_started)
            await Database.DropAsync();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        _started = true;
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", Database.Provider);
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
