using System.Collections.Immutable;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>
/// Looks which tables the handlers of one interaction write to, by what the tables hold after each. Once a handler was seen to write, nobody looks again: reading takes time.
/// </summary>
internal sealed class TableWatch(TestDatabase database, SeenTables seen)
{
    private bool _isAsBegun = true;
    private ImmutableArray<TableContents>? _before;

    public async Task<HandlerValues> RunAsync(string template, Func<Task<HandlerValues>> setUp, CancellationToken cancellationToken)
    {
        if (seen.Of(template) is { IsEmpty: false })
        {
            (_isAsBegun, _before) = (false, null);
            return await setUp().ConfigureAwait(false);
        }

        var before = _before ?? await ReadAsync(cancellationToken).ConfigureAwait(false);
        _isAsBegun = false;
        var values = await setUp().ConfigureAwait(false);
        _before = await ReadAsync(cancellationToken).ConfigureAwait(false);
        if (before is { } known && _before is { } after)
            seen.Add(template, TableContents.Changed(known, after));
        return values;
    }

    private async Task<ImmutableArray<TableContents>?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _isAsBegun
                ? await database.ReadContentsAsBegunAsync(cancellationToken).ConfigureAwait(false)
                : await database.ReadContentsNowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TestDatabaseException)
        {
            // A database that cannot be read fails what needs it, and that tells more than who only looked.
            return null;
        }
    }
}
