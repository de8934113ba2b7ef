using System.Security.Cryptography;
using Gateway.Api;
using Gateway.Clients.Users;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Users.Api;
using Users.Api.Accounts;
using Users.Api.Storage;

namespace Journeys.Tests.Hosting;

/// <summary>The gateway and who it asks, as they are, in one process.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly DirectoryInfo _mails = Directory.CreateTempSubdirectory("mails-");
    private readonly Servers _servers;
    private readonly WebApplicationFactory<UsersApp> _users;
    private readonly WebApplicationFactory<GatewayApp> _gateway;

    public Shop(Servers servers)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (publicKey, privateKey) = (Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(key.ExportPkcs8PrivateKey()));
        _servers = servers;
        _users = new WebApplicationFactory<UsersApp>().WithWebHostBuilder(users => users
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseSetting("Database:Provider", "Postgres")
            .UseSetting("Database:ConnectionString", servers.Database.ConnectionString)
            .UseSetting("EmailVerification:Redis", servers.Redis)
            .UseSetting("Events:RabbitMq", servers.RabbitMq.AbsoluteUri)
            .UseSetting("Mail:Folder", _mails.FullName)
            .UseSetting("Tokens:PrivateKey", privateKey));
        _gateway = new WebApplicationFactory<GatewayApp>().WithWebHostBuilder(gateway => gateway
            .ConfigureLogging(logging => logging.ClearProviders())
            .UseSetting("Tokens:PublicKey", publicKey)
            .UseSetting("Providers:TimeLimit", "00:00:30")
            .ConfigureServices(services => services.AddHttpClient<UsersClient>().ConfigurePrimaryHttpMessageHandler(() => _users.Server.CreateHandler())));
    }

    /// <summary>Somebody outside: the gateway is all that there is.</summary>
    public HttpClient CreateClient() => _gateway.CreateClient();

    /// <summary>What Users keeps of somebody.</summary>
    public async Task<User> UserAsync(Guid id)
    {
        await using var scope = _users.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UsersContext>().Users.FindAsync([id], TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException($"There is no user {id}.");
    }

    /// <summary>The token in the only mail.</summary>
    public string MailedToken()
    {
        var lines = File.ReadAllLines(_mails.GetFiles("*.eml").Single().FullName);
        return lines.SkipWhile(line => line != "your token is:").Skip(1).First(line => line.Length > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _users.DisposeAsync();
        await _servers.Database.DisposeAsync();
        _mails.Delete(recursive: true);
    }
}
