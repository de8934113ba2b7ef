using ServiceDefaults.Events;
using Users.Api.Accounts;
using Users.Api.Events;
using Users.Api.Storage;

namespace Users.Api.EmailVerification;

/// <summary>Takes back the tokens that were mailed. The first address that a user verifies completes the registration, which others are told.</summary>
internal sealed class VerifyingEmail(UsersContext context, IVerificationTokens tokens, EventOutbox<UsersContext> outbox, TimeProvider clock)
{
    /// <returns>False where the token is nobody's, or no longer.</returns>
    public async Task<bool> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (await tokens.FindAsync(token, cancellationToken) is not { } id || await context.Users.FindAsync([id], cancellationToken) is not { } user)
            return false;

        user.VerifiedAt = clock.GetUtcNow();
        if (user.RegisteredAt is null)
            Register(user, user.VerifiedAt.Value);
        await outbox.SaveAsync(cancellationToken);
        // Last, so that a token whose user could not be saved can be used again.
        await tokens.RemoveAsync(token, cancellationToken);
        return true;
    }

    private void Register(User user, DateTimeOffset now)
    {
        user.RegisteredAt = now;
        outbox.Add(UserRegistered.Exchange, UserRegistered.RoutingKey, new UserRegistered(user.Id, user.Email, user.Name, now), UserRegistered.Json);
    }
}
