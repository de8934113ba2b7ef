using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using PactBroker.Access.Oidc;

namespace PactBroker.Tests.Access.Oidc;

/// <summary>An issuer of tokens on this machine: a discovery document, keys, and tokens of any sort.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string Audience = "pact-broker";

    private readonly WebApplication _app;
    private readonly List<RsaSecurityKey> _keys = [];
    private int _asked;

    private LocalIssuer(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>Whether it answers.</summary>
    public bool IsThere { get; set; } = true;

    /// <summary>How often it was asked for its keys.</summary>
    public int Asked => _asked;

    /// <summary>What it signs with now.</summary>
    public RsaSecurityKey Key => _keys[^1];

    public static RsaSecurityKey NewKey(string name) => new(RSA.Create(2048)) { KeyId = name };

    public static async Task<LocalIssuer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new LocalIssuer(app);
        issuer.Rotate();
        app.MapGet("/.well-known/openid-configuration", issuer.DescribeAsync);
        app.MapGet("/keys", issuer.ShowKeysAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        issuer.Address = app.Urls.Single();
        return issuer;
    }

    /// <summary>From now on it signs with another key; those before are still among its keys, or not.</summary>
    public void Rotate(bool forget = false)
    {
        var key = NewKey($"key-{Guid.NewGuid():N}");
        if (forget)
        {
            _keys.Clear();
        }

        _keys.Add(key);
    }

    public OidcOptions Options(params OidcGrant[] grants) => new() { Issuer = Address, Audience = Audience, Grants = grants };

    /// <summary>A token that is good for five minutes, unless it is changed.</summary>
    public string Token(DateTimeOffset now, string[] roles, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.AddMinutes(5).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = "42", ["preferred_username"] = "alice", ["roles"] = roles },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private Task DescribeAsync(HttpContext context) => AnswerAsync(context, new JsonObject { ["issuer"] = Address, ["jwks_uri"] = $"{Address}/keys" });

    private Task ShowKeysAsync(HttpContext context)
    {
        Interlocked.Increment(ref _asked);
        return AnswerAsync(context, new JsonObject
        {
            ["keys"] = new JsonArray([.. _keys.Select(key => key.Rsa.ExportParameters(includePrivateParameters: false)).Zip(_keys, (numbers, key) => new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            })]),
        });
    }

    private async Task AnswerAsync(HttpContext context, JsonObject document)
    {
        context.Response.StatusCode = IsThere ? 200 : 503;
        await context.Response.WriteAsync(document.ToJsonString());
    }
}
