using Contracts.Providers.Databases;
using Contracts.Databases;
using Contracts.Testing.Logs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing;

/// <summary>
/// A real app on a real database of its own, in memory; on a socket with <see cref="RealSocket.StartOnSocket" />, for verifiers that need one.
/// A service derives its own host, and adds whom the app asks and what it is told.
/// </summary>
/// <typeparam name="TApp">A type of the app's assembly.</typeparam>
/// <typeparam name="TContext">What the app's code asks for.</typeparam>
/// <typeparam name="TSqlite">The same in a SQLite file.</typeparam>
/// <typeparam name="TPostgreSql">The same in PostgreSQL.</typeparam>
public abstract class ServiceHost<TApp, TContext, TSqlite, TPostgreSql>(TestDatabase database) : WebApplicationFactory<TApp>, IServiceHost
    where TApp : class
    where TContext : DbContext
    where TSqlite : TContext
    where TPostgreSql : TContext
{
    public TestDatabase Database { get; } = database;

    /// <summary>Where the app publishes its events; said before it starts. Nowhere, if nothing is said.</summary>
    public Uri? RabbitMq { get; set; }

    /// <summary>What sets its queues for questions apart from those of others at the same RabbitMQ; said before it starts.</summary>
    public string? Scope { get; set; }

    /// <summary>How long it waits for answers by message; said before it starts. Longer than in production, if nothing is said.</summary>
    public TimeSpan AnswerTimeLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The broker within this process that it publishes them to instead; said before it starts.</summary>
    public string? InMemory { get; set; }

    public IEventPublisher? Publisher { get; set; }

    public LogCapture Logs { get; } = new();

    /// <summary>The databases that the app runs on, as rows of a theory.</summary>
    public static TheoryData<string> Databases => ServiceDatabases.Kinds;

    /// <summary>A connection of the test's own, beside the app's.</summary>
    public static TContext Connect(TestDatabase database) => database is SqliteTestDatabase
        ? Contexts.OnSqlite<TSqlite>(database.ConnectionString)
        : Contexts.OnPostgreSql<TPostgreSql>(database.ConnectionString);

    /// <summary>Whose token clients show where a test says nothing else; null for none.</summary>
    protected virtual string? Role => null;

    public abstract HttpRequestMessage Question();

    /// <summary>Puts rows into the app's database.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Database.DisposeAsync();
    }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        if (Role is { } role)
            client.Showing(TestTokens.Of(role));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", Database is SqliteTestDatabase ? "Sqlite" : "Postgres");
        builder.UseSetting("Database:ConnectionString", Database.ConnectionString);
        // Longer than in production: a busy machine is no failure of whom the app asks.
        builder.UseSetting("Providers:TimeLimit", TimeSpan.FromSeconds(30).ToString());
        if (RabbitMq is not null)
            builder.UseSetting("Events:RabbitMq", RabbitMq.AbsoluteUri);
        builder.UseSetting("Events:AnswerTimeLimit", AnswerTimeLimit.ToString());
        if (Scope is not null)
            builder.UseSetting("Events:Scope", Scope);
        if (InMemory is not null)
            builder.UseSetting("Events:InMemory", InMemory);
        if (Publisher is { } publisher)
            builder.ConfigureTestServices(services => services.AddSingleton(publisher));
        builder.UseSetting("Tokens:PublicKey", TestTokens.PublicKey);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
    }
}
