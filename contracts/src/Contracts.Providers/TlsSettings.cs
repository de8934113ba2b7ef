using System.Security.Cryptography.X509Certificates;

namespace Contracts.Providers;

/// <summary>Whom a <see cref="PactVerifier"/> trusts, and what it shows of itself.</summary>
public static class TlsSettings
{
    /// <summary>The authorities that vouch for the provider's certificate, in place of those that the system trusts.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="authorities">Their certificates.</param>
    public static PactVerifier WithCertificateAuthorities(this PactVerifier verifier, X509Certificate2Collection authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        return new(verifier.Options with { Tls = verifier.Options.Tls with { Authorities = authorities } });
    }

    /// <summary>What the verification shows to a provider that lets in only whom it knows (mutual TLS).</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="certificate">The certificate with its private key.</param>
    public static PactVerifier WithClientCertificate(this PactVerifier verifier, X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new(verifier.Options with { Tls = verifier.Options.Tls with { ClientCertificate = certificate } });
    }
}
