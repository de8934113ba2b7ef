using System.Security.Cryptography;
using Contracts.Testing.Consumers;
using Microsoft.Extensions.Options;
using ServiceDefaults.Tokens;

namespace Gateway.Verification.Hosting;

/// <summary>Tokens as Users writes them, with a key of the tests' own.</summary>
internal static class Tokens
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string PublicKey { get; } = Convert.ToBase64String(Key.ExportSubjectPublicKeyInfo());

    /// <summary>Whose tokens these are.</summary>
    public static Guid User { get; } = new("0198c0de-0000-7000-8000-00000000000a");

    public static string Valid { get; } = Write(TimeProvider.System);

    public static string Expired { get; } = Write(new TestClock());

    private static string Write(TimeProvider clock)
    {
        var settings = new TokenSettings { PrivateKey = Convert.ToBase64String(Key.ExportPkcs8PrivateKey()) };
        return new TokenWriter(Options.Create(settings), clock).Write(User, "customer").Token;
    }
}
