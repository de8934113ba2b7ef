using System.Net.Http.Json;
using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas.Events;
using Contracts.Servers;
using PactBroker.Client;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;
using Users.Verification.Hosting;

namespace Users.Verification;

/// <summary>Users as its consumers meet it: the real app, in memory, on a real database.</summary>
public abstract class UsersProvider(TestDatabase database) : GatedProvider
{
    private readonly UsersHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Users")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithAsked(AskedAs.Replacement, "RabbitMQ", "mail server")
        .WithProviderStates(ProviderStates.From<UsersStates>().AddFrom<CallerStates>().AddFrom<UsersEffects>())
        .WithEvents(events => events.Add(WritingEvents.UserRegistered.Contract, RegisteredAsync, "user anna@example.com was mailed a token"))
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    /// <summary>Has the app keep the tokens that it mails there; said before it starts.</summary>
    protected void KeepTokensIn(string redis) => _app.Redis = redis;

    protected override ValueTask StopAsync() => _app.DisposeAsync();

    /// <summary>The real event: somebody shows the token from the mail, and this is what the app publishes.</summary>
    private async Task<EventMessage> RegisteredAsync(Guid userId, string mailedToken, CancellationToken cancellationToken)
    {
        using var verified = await _app.CreateClient().PostAsJsonAsync("/verifications", new { token = mailedToken }, cancellationToken);
        return Gate.Through((await _app.Events.NextAsync(userId)).AsEvent());
    }
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class UsersOnSqlite() : UsersProvider(new SqliteTestDatabase());

/// <summary>On the database of production, whose tables are emptied after each interaction instead of copied. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class UsersOnPostgreSql() : UsersProvider(new PostgreSqlTestDatabase { Isolation = DatabaseIsolation.Reset })
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}

/// <summary>The tokens that are mailed are kept in Redis, and the report says which keys an interaction left there. In a database of its own: others use the server too.</summary>
public sealed class UsersOnRedis() : UsersProvider(new SqliteTestDatabase())
{
    private const int OwnDatabase = 7;

    protected override PactVerifier Verifier => base.Verifier.WithLeakCheck(new RedisKeys(RedisServer.FindAsync) { Database = OwnDatabase, Pattern = "users:verification:*" });

    protected override ProviderBuild Build => base.Build with { Version = null };

    protected override async ValueTask StartAsync(CancellationToken cancellationToken) => KeepTokensIn($"{await TestServers.RedisOrSkipAsync()},defaultDatabase={OwnDatabase}");
}
