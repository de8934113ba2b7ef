using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Contracts.Providers.Hosting;

/// <summary>How connections to a provider are secured.</summary>
internal sealed record ProviderTls
{
    /// <summary>Asked for by name (WithSslVerificationDisabled), for providers with certificates of their own making.</summary>
    public bool AnyCertificate { get; init; }

    /// <summary>The authorities that vouch for the provider, in place of the system's.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>What the verification shows of itself.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    public void Apply(SslClientAuthenticationOptions options)
    {
        if (ClientCertificate is not null)
            options.ClientCertificates = [ClientCertificate];
        if (Authorities is not null)
        {
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(Authorities);
        }

        if (AnyCertificate)
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
    }
}
