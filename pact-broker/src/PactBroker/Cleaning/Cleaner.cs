using PactBroker.Audit;
using PactBroker.Branches;
using PactBroker.History;
using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>
/// Cleans up, in many small units of work between which others write. Candidates are looked for on a snapshot; each unit looks at its own again, so
/// that a version deployed a moment ago stays.
/// </summary>
internal sealed class Cleaner(IBrokerStorage storage, CleaningOptions options, CleaningTurn turn, Origin origin)
{
    private const int VersionsAtOnce = 20;
    private const int RowsAtOnce = 200;

    /// <summary>Null if another broker has the turn.</summary>
    public async Task<CleaningCounts?> RunAsync(DateTimeOffset? appointment, CancellationToken cancellationToken)
    {
        if (!await storage.WriteAsync(session => turn.TakeAsync(session, appointment), cancellationToken))
        {
            return null;
        }

        try
        {
            return await CleanAsync(cancellationToken);
        }
        finally
        {
            await storage.WriteAsync(turn.GiveBackAsync, CancellationToken.None);
        }
    }

    private async Task<CleaningCounts> CleanAsync(CancellationToken cancellationToken)
    {
        // Branches first: a version that only the head of a stale branch kept goes in the same run.
        var stale = (await storage.ReadAsync(session => StaleBranches.ListAsync(session, options), cancellationToken)).Where(branch => branch.Reason is null).Select(branch => branch.Id);
        var counts = await InUnitsAsync(stale, VersionsAtOnce, DeleteBranchesAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(CandidatesAsync, cancellationToken), VersionsAtOnce, DeleteVersionsAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListPublicationsAsync(session, options), cancellationToken), RowsAtOnce, DeletePublicationsAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListVerificationsAsync(session, options), cancellationToken), RowsAtOnce, DeleteVerificationsAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListTriggeredWebhooksAsync(session, options), cancellationToken), RowsAtOnce, DeleteTriggeredWebhooksAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListProviderContractsAsync(session, options), cancellationToken), RowsAtOnce, DeleteProviderContractsAsync, cancellationToken);
        counts += await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListUnpublishedDocumentsAsync(session), cancellationToken), RowsAtOnce, DeleteDocumentsAsync, cancellationToken);
        return counts + await InUnitsAsync(await storage.ReadAsync(session => ReplacedRows.ListUnpublishedContentsAsync(session), cancellationToken), RowsAtOnce, DeleteContentsAsync, cancellationToken);
    }

    private Task<IReadOnlyList<long>> CandidatesAsync(StorageSession session)
    {
        var keep = new KeepConditions(options.KeepVersions, session);
        return session.QueryAsync<long>(
            $"SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE NOT {keep.IsKept} ORDER BY v.id LIMIT @limit",
            keep.Parameters(new { limit = options.DeletionLimit }));
    }

    private async Task<CleaningCounts> DeleteBranchesAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var stale = await StaleBranches.StillStaleAsync(session, options, ids);
        return new CleaningCounts { Branches = await session.DeleteBranchesAsync(stale) };
    }

    private async Task<CleaningCounts> DeleteVersionsAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var keep = new KeepConditions(options.KeepVersions, session);
        var versions = await session.QueryAsync<long>(
            $"SELECT v.id FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE {session.Dialect.AnyOf("v.id", "@ids")} AND NOT {keep.IsKept}",
            keep.Parameters(new { ids = session.Dialect.Values(ids) }));
        var these = new { versions = session.Dialect.Values(versions) };
        var publications = await session.FirstAsync<long>($"SELECT COUNT(*) FROM publications WHERE {session.Dialect.AnyOf("version_id", "@versions")}", these);
        var verifications = await session.FirstAsync<long>($"SELECT COUNT(*) FROM verifications WHERE {session.Dialect.AnyOf("provider_version_id", "@versions")}", these);
        return new CleaningCounts { Versions = await session.DeleteVersionsAndHeadsAsync(versions), Publications = publications, Verifications = verifications };
    }

    private async Task<CleaningCounts> DeletePublicationsAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var replaced = await ReplacedRows.ListPublicationsAsync(session, options, ids);
        await session.ForgetPublicationsAsync(replaced);
        return new CleaningCounts { Publications = await DeleteAsync(session, "publications", replaced) };
    }

    private async Task<CleaningCounts> DeleteVerificationsAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var replaced = await ReplacedRows.ListVerificationsAsync(session, options, ids);
        await session.ForgetVerificationsAsync(replaced);
        return new CleaningCounts { Verifications = await DeleteAsync(session, "verifications", replaced) };
    }

    private async Task<CleaningCounts> DeleteTriggeredWebhooksAsync(StorageSession session, IReadOnlyCollection<long> ids) =>
        new() { TriggeredWebhooks = await DeleteAsync(session, "triggered_webhooks", await ReplacedRows.ListTriggeredWebhooksAsync(session, options, ids)) };

    private async Task<CleaningCounts> DeleteProviderContractsAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var replaced = await ReplacedRows.ListProviderContractsAsync(session, options, ids);
        await session.ForgetProviderContractsAsync(replaced);
        return new CleaningCounts { Publications = await DeleteAsync(session, "provider_contracts", replaced) };
    }

    private static async Task<CleaningCounts> DeleteDocumentsAsync(StorageSession session, IReadOnlyCollection<long> ids) =>
        new() { Contents = await DeleteAsync(session, "provider_documents", await ReplacedRows.ListUnpublishedDocumentsAsync(session, ids)) };

    private static async Task<CleaningCounts> DeleteContentsAsync(StorageSession session, IReadOnlyCollection<long> ids)
    {
        var unpublished = await ReplacedRows.ListUnpublishedContentsAsync(session, ids);
        var verifications = await session.FirstAsync<long>($"SELECT COUNT(*) FROM verifications WHERE {session.Dialect.AnyOf("content_id", "@ids")}", new { ids = session.Dialect.Values(unpublished) });
        return new CleaningCounts { Contents = await DeleteAsync(session, "contents", unpublished), Verifications = verifications };
    }

    private static Task<int> DeleteAsync(StorageSession session, string table, IReadOnlyCollection<long> ids) =>
        session.ExecuteAsync($"DELETE FROM {table} WHERE {session.Dialect.AnyOf("id", "@ids")}", new { ids = session.Dialect.Values(ids) });

    private async Task<CleaningCounts> InUnitsAsync(
        IEnumerable<long> ids, int size, Func<StorageSession, IReadOnlyCollection<long>, Task<CleaningCounts>> delete, CancellationToken cancellationToken)
    {
        var counts = new CleaningCounts();
        foreach (var unit in ids.Chunk(size))
        {
            counts += await WriteAsync(session => delete(session, unit), cancellationToken);
            if (!counts.Completed)
            {
                break;
            }
        }

        return counts;
    }

    private Task<CleaningCounts> WriteAsync(Func<StorageSession, Task<CleaningCounts>> delete, CancellationToken cancellationToken) => storage.WriteAsync(
        async session => await turn.KeepAsync(session) ? await RecordAsync(session, await delete(session)) : new CleaningCounts { Completed = false }, cancellationToken);

    private async Task<CleaningCounts> RecordAsync(StorageSession session, CleaningCounts counts)
    {
        if (counts != new CleaningCounts())
        {
            await session.AddAuditAsync(CleaningDocument.Change(counts, origin));
        }

        return counts;
    }
}
