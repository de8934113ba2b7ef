using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using Contracts.Providers;

namespace Contracts.Cli.Verifying;

/// <summary>Whom the verification trusts, and what it shows of itself.</summary>
internal sealed class TlsOptions
{
    private readonly Option<string?> _authorities = new("--ca")
    {
        Description = "The authorities that vouch for the provider, as PEM, in place of the system's",
        HelpName = "FILE",
    };

    private readonly Option<string?> _certificate = new("--client-cert")
    {
        Description = "The certificate to show the provider, as PEM; with its key, or the key in --client-key",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--client-key")
    {
        Description = "The private key of --client-cert, as PEM",
        HelpName = "FILE",
    };

    private readonly Option<bool> _insecure = new("--insecure")
    {
        Description = "Do not check the provider's certificate",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _authorities, _certificate, _key, _insecure })
            command.Options.Add(option);
    }

    public PactVerifier Configure(PactVerifier verifier, ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.Given(_authorities) is { } authorities)
            verifier = verifier.WithCertificateAuthorities(Read("--ca", () => Authorities(surroundings.FullPath(authorities))));
        if (parsed.Given(_certificate) is { } certificate)
            verifier = verifier.WithClientCertificate(Read("--client-cert", () => Certificate(surroundings.FullPath(certificate), parsed.Given(_key) is { } key ? surroundings.FullPath(key) : null)));
        return parsed.GetValue(_insecure) ? verifier.WithSslVerificationDisabled() : verifier;
    }

    // Windows shows no certificate whose key was never in a store: read as PKCS 12 it has one.
    private static X509Certificate2 Certificate(string path, string? keyPath)
    {
        using var read = X509Certificate2.CreateFromPemFile(path, keyPath);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
    }

    private static X509Certificate2Collection Authorities(string path)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(path);
        return authorities.Count > 0 ? authorities : throw new CryptographicException("it holds no certificate.");
    }

    private static T Read<T>(string option, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw ToolException.Invalid($"{option} cannot be read: {unreadable.Message}", "Give a file in PEM format.");
        }
    }
}
