using System.Security.Cryptography;
using System.Text;
using Contracts.Providers.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using ServiceDefaults.Testing;

namespace Pricing.Verification.Hosting;

/// <summary>Pricing as it is before production: behind TLS that lets in only whom it knows, and a gate that wants each request to name the environment, and to be signed.</summary>
internal sealed class GuardedPricing : IAsyncDisposable
{
    /// <summary>The header that names the environment.</summary>
    public const string EnvironmentHeader = "X-Environment";

    /// <summary>The environment.</summary>
    public const string Environment = "staging";

    private const string SignatureHeader = "X-Signature";

    private static readonly byte[] Secret = "a secret of sixteen bytes or more"u8.ToArray();

    private readonly TestCertificates _certificates;
    private readonly PricingHost _app;
    private readonly ProviderStateServer _states;

    private GuardedPricing(TestCertificates certificates, PricingHost app, Uri address, ProviderStateServer states) =>
        (_certificates, _app, Address, _states) = (certificates, app, address, states);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Where its states are brought about, which the gate does not guard.</summary>
    public Uri StateChangeAddress => _states.Address;

    /// <summary>Who vouches for it, and whom it knows.</summary>
    public TestCertificates Certificates => _certificates;

    public static async Task<GuardedPricing> StartAsync(CancellationToken cancellationToken)
    {
        var certificates = new TestCertificates();
        var app = PricingHost.OnSqlite(inFront: before => before.Use(GuardAsync));
        await app.Database.StartAsync(cancellationToken);
        var address = app.StartOnSocket(listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificates.Server;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (shown, _, _) => shown.Thumbprint == certificates.Caller.Thumbprint;
        }));
        return new GuardedPricing(certificates, app, address, await ProviderStateServer.StartAsync(ProviderStates.From<PricingStates>(), app.Services, cancellationToken));
    }

    /// <summary>Signs a request.</summary>
    public static ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(SignatureHeader, SignatureOf(request.RequestUri!.PathAndQuery));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync();
        await _app.DisposeAsync();
        _certificates.Dispose();
    }

    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers[EnvironmentHeader] == Environment && request.Headers[SignatureHeader] == SignatureOf($"{request.Path}{request.QueryString}"))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static string SignatureOf(string target) => Convert.ToBase64String(HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes(target)));
}
