using System.Net.Http.Headers;
using Contracts.Databases;
using Contracts.Providers.Databases;
using Contracts.Testing.Consumers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ServiceDefaults.Testing;
using ServiceDefaults.Tokens;
using Users.Api;
using Users.Api.Accounts;
using Users.Api.Storage;
using Users.Api.Storage.PostgreSql;
using Users.Api.Storage.Sqlite;

namespace Users.Verification.Hosting;

/// <summary>The real app on a real database of its own, in memory; its mails are files in a folder.</summary>
public sealed class UsersHost(TestDatabase database, TimeProvider? clock = null) : ServiceHost<UsersApp, UsersContext, SqliteUsersContext, PostgreSqlUsersContext>(database)
{
    /// <summary>What the app published.</summary>
    public PublishedEvents Events { get; } = new();

    /// <summary>Where the app keeps the tokens that it mails, said before it starts; else in memory.</summary>
    public string? Redis { get; set; }

    /// <summary>What the app mailed.</summary>
    public Mailbox Mails { get; } = new();

    /// <summary>The app on a database of the given kind; skips the test where there is no server for it.</summary>
    public static async Task<UsersHost> OnAsync(string kind) => new(await ServiceDatabases.StartOrSkipAsync(kind));

    /// <summary>The app on a SQLite file.</summary>
    public static UsersHost OnSqlite(TimeProvider? clock = null) => new(new SqliteTestDatabase(), clock);

    /// <summary>The users in the database.</summary>
    public async Task<IReadOnlyList<User>> UsersAsync()
    {
        _ = Services;
        await using var context = Connect(Database);
        return await context.Users.AsNoTracking().OrderBy(user => user.Email).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A client that shows a user's token with every request.</summary>
    public HttpClient CreateClient(User user) => CreateClient(Services.GetRequiredService<TokenWriter>().Write(user.Id, user.Role).Token);

    /// <summary>A client that shows a token with every request.</summary>
    public HttpClient CreateClient(string? token)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A token like the app's own, whose time was over long ago.</summary>
    public string ExpiredTokenOf(User user) => ExpiredTokenOf(user, Services.GetRequiredService<IOptions<TokenSettings>>());

    /// <inheritdoc cref="ExpiredTokenOf(User)" />
    public static string ExpiredTokenOf(User user, IOptions<TokenSettings> settings) => new TokenWriter(settings, new TestClock()).Write(user.Id, user.Role).Token;

    /// <summary>The list of users, asked for by an administrator.</summary>
    public override HttpRequestMessage Question()
    {
        var token = Services.GetRequiredService<TokenWriter>().Write(Guid.CreateVersion7(), "admin").Token;
        return new HttpRequestMessage(HttpMethod.Get, "/users") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Mails.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Tokens:PrivateKey", TestTokens.PrivateKey);
        builder.UseSetting("Mail:Folder", Mails.Folder);
        if (Redis is not null)
            builder.UseSetting("EmailVerification:Redis", Redis);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(Publisher ?? Events);
            if (clock is not null)
                services.AddSingleton(clock);
        });
    }
}
