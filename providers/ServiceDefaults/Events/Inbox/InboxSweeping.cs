using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Events.Inbox;

/// <summary>Forgets messages that were handled so long ago (<c>Events:InboxRetention</c>) that nobody delivers them again.</summary>
public sealed class InboxSweeping<TContext>
    where TContext : DbContext
{
    /// <summary>How many are deleted at once: a table that was never swept is not locked for as long as all of it takes.</summary>
    private const int Batch = 1000;

    private readonly TContext _context;
    private readonly Func<TContext, IQueryable<HandledMessage>> _forgettable;
    private readonly EventSettings _settings;
    private readonly TimeProvider _clock;

    internal InboxSweeping(TContext context, Func<TContext, IQueryable<HandledMessage>> forgettable, EventSettings settings, TimeProvider clock) =>
        (_context, _forgettable, _settings, _clock) = (context, forgettable, settings, clock);

    /// <returns>How many were forgotten.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = _clock.GetUtcNow() - _settings.InboxRetention;
        var (all, batch) = (0, 0);
        do
        {
            batch = await _forgettable(_context).Where(message => message.HandledAt < before).OrderBy(message => message.HandledAt).Take(Batch).ExecuteDeleteAsync(cancellationToken);
            all += batch;
        }
        while (batch == Batch);

        return all;
    }
}
