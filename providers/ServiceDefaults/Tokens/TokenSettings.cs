using System.ComponentModel.DataAnnotations;

namespace ServiceDefaults.Tokens;

/// <summary>Section <c>Tokens</c> of the configuration. Who only reads tokens has the public key; only who writes them has the private one.</summary>
public sealed class TokenSettings : IValidatableObject
{
    public const string Section = "Tokens";

    /// <summary>An ECDSA key on P-256, as SubjectPublicKeyInfo in base64. Not needed beside the private key.</summary>
    public string? PublicKey { get; set; }

    /// <summary>The same key's other half, as PKCS #8 in base64.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>How long a token is good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(PublicKey) && string.IsNullOrEmpty(PrivateKey))
            yield return new ValidationResult($"{Section}:{nameof(PublicKey)} is missing: without it no token can be told from a forged one.");
    }
}
