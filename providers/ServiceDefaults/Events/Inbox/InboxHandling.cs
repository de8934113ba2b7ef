using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Events.Inbox;

public static class InboxHandling
{
    /// <summary>Handles a message once, however often it comes: what it changes and the note that it was handled are saved together (see <see cref="InboxModel.AddInbox"/>).</summary>
    /// <param name="context">A context of this message's own, with nothing to save yet.</param>
    /// <param name="messageId">The same in every delivery of one message.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="change">Changes what the message changes, and saves nothing.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>False where it was handled before; then nothing changes.</returns>
    /// <exception cref="DbUpdateException">It cannot be saved: another message may have changed the same. It is not handled, and comes again.</exception>
    public static async Task<bool> HandleOnceAsync(this DbContext context, string messageId, DateTimeOffset now, Func<Task> change, CancellationToken cancellationToken)
    {
        if (await IsHandledAsync(context, messageId, cancellationToken))
            return false;

        context.Add(new HandledMessage { MessageId = messageId, HandledAt = now });
        await change();
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // The same message may have been handled at the same time.
            context.ChangeTracker.Clear();
            if (await IsHandledAsync(context, messageId, cancellationToken))
                return false;
            throw;
        }
    }

    private static Task<bool> IsHandledAsync(DbContext context, string messageId, CancellationToken cancellationToken) =>
        context.Set<HandledMessage>().AnyAsync(handled => handled.MessageId == messageId, cancellationToken);
}
