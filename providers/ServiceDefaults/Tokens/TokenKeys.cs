using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace ServiceDefaults.Tokens;

/// <summary>The keys of the settings, as the token library takes them.</summary>
internal static class TokenKeys
{
    /// <summary>What a token's signature is checked with.</summary>
    public static ECDsaSecurityKey Public(TokenSettings settings)
    {
        if (string.IsNullOrEmpty(settings.PublicKey))
            return Private(settings);
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(settings.PublicKey), out _);
        return new ECDsaSecurityKey(key);
    }

    /// <summary>What a token is signed with.</summary>
    public static ECDsaSecurityKey Private(TokenSettings settings)
    {
        if (string.IsNullOrEmpty(settings.PrivateKey))
            throw new InvalidOperationException($"{TokenSettings.Section}:{nameof(TokenSettings.PrivateKey)} is missing: without it no token can be signed.");
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(Convert.FromBase64String(settings.PrivateKey), out _);
        return new ECDsaSecurityKey(key);
    }
}
