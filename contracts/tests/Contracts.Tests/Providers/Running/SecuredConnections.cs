using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Contracts.Providers;
using Contracts.Providers.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Providers.Running;

/// <summary>A provider behind TLS with certificates of its own making, which lets in only whom it knows.</summary>
public sealed class SecuredConnections
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly DateTimeOffset End = DateTimeOffset.UnixEpoch.AddYears(100);

    [Fact]
    public async Task A_provider_is_trusted_by_its_authority_and_shown_a_certificate()
    {
        using var authority = Authority();
        using var server = Issue(authority, "localhost", 1);
        using var client = Issue(authority, "verification", 2);
        await using var app = await StartAsync(server);
        var verifier = Some.Verifier(Some.Get("/who") with { Response = new() { Status = 200, Body = Some.Json("\"CN=verification\"") } }).WithHttpEndpoint(new Uri(app.Urls.First()));
        using var shown = X509CertificateLoader.LoadCertificate(authority.RawData);

        (await verifier.VerifyOneAsync()).Should().Match<InteractionResult>(result => result.Verdict == Verdict.EnvironmentError && result.Problem!.Contains("certificate", StringComparison.OrdinalIgnoreCase));
        (await Trusting(verifier, shown).VerifyOneAsync()).Verdict.Should().NotBe(Verdict.Passed, "it shows no certificate");
        (await Trusting(verifier, shown).WithClientCertificate(client).VerifyOneAsync()).Verdict.Should().Be(Verdict.Passed);
        (await verifier.WithSslVerificationDisabled().WithClientCertificate(client).VerifyOneAsync()).Verdict.Should().Be(Verdict.Passed);
    }

    private static PactVerifier Trusting(PactVerifier verifier, X509Certificate2 authority) => verifier.WithCertificateAuthorities([authority]);

    private static async Task<WebApplication> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        })));
        var app = builder.Build();
        app.MapGet("/who", (Microsoft.AspNetCore.Http.HttpContext context) => Microsoft.AspNetCore.Http.TypedResults.Ok(context.Connection.ClientCertificate!.Subject));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static X509Certificate2 Authority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=an authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Begin, End);
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name, byte number)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, Begin, End, [number]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
