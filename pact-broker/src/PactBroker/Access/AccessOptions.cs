using PactBroker.Access.Limits;
using PactBroker.Access.Oidc;

namespace PactBroker.Access;

/// <summary>Who may use the broker; by default everybody who reaches it.</summary>
public sealed record AccessOptions
{
    /// <summary>May do everything. With such a user the broker asks everybody who he is.</summary>
    public BasicUser? FullUser { get; init; }

    /// <summary>May look at everything, and fetch pacts to verify.</summary>
    public BasicUser? ReadOnlyUser { get; init; }

    /// <summary>Whose JSON web tokens are good here, beside the tokens that the broker makes itself; with it the broker asks everybody who he is.</summary>
    public OidcOptions? Oidc { get; init; }

    /// <summary>Whether everybody may look at everything.</summary>
    public bool AllowPublicRead { get; init; }

    /// <summary>Whether everybody may ask if the broker is well.</summary>
    public bool PublicHeartbeat { get; init; }

    /// <summary>Whether everybody may see badges.</summary>
    public bool PublicBadges { get; init; }

    /// <summary>How much one caller may ask.</summary>
    public RateLimitOptions Limits { get; init; } = new();

    internal bool IsOn => FullUser is not null || Oidc is not null;
}
