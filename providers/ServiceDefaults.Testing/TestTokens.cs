using System.Net.Http.Headers;
using System.Security.Cryptography;
using Contracts.Testing.Consumers;
using Microsoft.Extensions.Options;
using ServiceDefaults.Tokens;

namespace ServiceDefaults.Testing;

/// <summary>Tokens as Users writes them, with a key of the tests' own.</summary>
public static class TestTokens
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>For Users.</summary>
    public static string PrivateKey { get; } = Convert.ToBase64String(Key.ExportPkcs8PrivateKey());

    /// <summary>For everybody else.</summary>
    public static string PublicKey { get; } = Convert.ToBase64String(Key.ExportSubjectPublicKeyInfo());

    /// <summary>The user who has a role in tests; the same each time.</summary>
    public static Guid UserWith(string role) => new($"0198c0de-0000-7000-8000-0000000000a{Roles.All.Index().Single(known => known.Item == role).Index}");

    /// <summary>A token of the user who has a role in tests.</summary>
    public static string Of(string role) => Of(UserWith(role), role);

    public static string Of(Guid user, string role) => Write(user, role, TimeProvider.System);

    /// <summary>One whose time was over long ago.</summary>
    public static string Expired(string role) => Write(UserWith(role), role, new TestClock());

    /// <summary>One with another role in it, under the old signature.</summary>
    public static string Forged(string role)
    {
        var (parts, admin) = (Of(role).Split('.'), Of(Roles.Admin).Split('.'));
        return role == Roles.Admin ? $"{parts[0]}.{parts[1][..^2]}AA.{parts[2]}" : $"{parts[0]}.{admin[1]}.{parts[2]}";
    }

    /// <summary>Has a client show a token with every request; null for none.</summary>
    public static HttpClient Showing(this HttpClient client, string? token)
    {
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static string Write(Guid user, string role, TimeProvider clock) =>
        new TokenWriter(Options.Create(new TokenSettings { PrivateKey = PrivateKey }), clock).Write(user, role).Token;
}
