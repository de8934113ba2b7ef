using Users.Api.Accounts;
using Users.Api.EmailVerification;
using Users.Api.Storage;

namespace Users.Api.Profiles;

/// <summary>Changes what was asked for and nothing else. Another e-mail address has to be verified as the first one had.</summary>
internal sealed class ChangingProfile(UsersContext context, EmailChallenge challenge)
{
    /// <returns>False where the e-mail address is another user's.</returns>
    public async Task<bool> ChangeAsync(User user, ProfileChange change, CancellationToken cancellationToken)
    {
        user.Name = change.Name ?? user.Name;
        user.Phone = change.Phone ?? user.Phone;
        if (change.Email is null || UserRules.Normalize(change.Email) == user.Email)
            return await context.TrySaveAsync(cancellationToken);

        user.Email = UserRules.Normalize(change.Email);
        user.VerifiedAt = null;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await context.TrySaveAsync(cancellationToken))
            return false;
        await challenge.CommitAsync(transaction, user, cancellationToken);
        return true;
    }
}
