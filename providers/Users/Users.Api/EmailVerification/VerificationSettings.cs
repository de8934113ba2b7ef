namespace Users.Api.EmailVerification;

/// <summary>Section <c>EmailVerification</c> of the configuration.</summary>
internal sealed class VerificationSettings
{
    public const string Section = "EmailVerification";

    /// <summary>The address of Redis: <c>host:port</c>. Without it tokens end with the process.</summary>
    public string? Redis { get; set; }

    /// <summary>How long a token is good.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(24);
}
