using Microsoft.EntityFrameworkCore.Storage;
using Users.Api.Accounts;
using Users.Api.Mail;

namespace Users.Api.EmailVerification;

/// <summary>Asks a user to show that an e-mail address is theirs. What was saved about the address stands only when the mail is on its way.</summary>
internal sealed class EmailChallenge(IVerificationTokens tokens, Mailer mailer)
{
    public async Task CommitAsync(IDbContextTransaction transaction, User user, CancellationToken cancellationToken)
    {
        var token = await tokens.IssueAsync(user.Id, cancellationToken);
        var sent = false;
        try
        {
            await mailer.SendAsync(user.Email, "Please verify your e-mail address", $"Hello {user.Name},\n\nyour token is:\n\n{token}\n", cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            sent = true;
        }
        finally
        {
            if (!sent)
                await tokens.RemoveAsync(token, CancellationToken.None);
        }
    }
}
