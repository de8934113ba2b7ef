namespace ServiceDefaults.Tokens;

/// <summary>What a token says, by the names that stand in it.</summary>
internal static class TokenClaims
{
    public const string Issuer = "users";
    public const string Audience = "commerce";
    public const string User = "sub";
    public const string Role = "role";
}
