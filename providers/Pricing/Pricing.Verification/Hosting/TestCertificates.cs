using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pricing.Verification.Hosting;

/// <summary>An authority that nobody knows, and what it vouches for: a server on this machine, and who asks it.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch.AddYears(50);
    private static readonly DateTimeOffset End = DateTimeOffset.UnixEpoch.AddYears(100);

    private readonly X509Certificate2 _authority = SelfSigned();

    public TestCertificates() => (Authority, Server, Caller) = (X509CertificateLoader.LoadCertificate(_authority.RawData), Issue("localhost", 1), Issue("verification", 2));

    /// <summary>Without its key: what others trust.</summary>
    public X509Certificate2 Authority { get; }

    public X509Certificate2 Server { get; }

    public X509Certificate2 Caller { get; }

    public void Dispose()
    {
        foreach (var certificate in (X509Certificate2[])[_authority, Authority, Server, Caller])
            certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=an authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        return request.CreateSelfSigned(Begin, End);
    }

    private X509Certificate2 Issue(string name, byte number)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(_authority, Begin, End, [number]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
