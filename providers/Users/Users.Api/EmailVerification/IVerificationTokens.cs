namespace Users.Api.EmailVerification;

/// <summary>The tokens that were mailed to users, each for a while: in Redis, or in memory on a machine without one.</summary>
public interface IVerificationTokens
{
    /// <summary>A new token for a user.</summary>
    Task<string> IssueAsync(Guid user, CancellationToken cancellationToken);

    /// <summary>Whose token it is; null where it is nobody's, or no longer.</summary>
    Task<Guid?> FindAsync(string token, CancellationToken cancellationToken);

    /// <summary>Forgets a token.</summary>
    Task RemoveAsync(string token, CancellationToken cancellationToken);
}
