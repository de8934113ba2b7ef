using PactBroker.Audit;
using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>Cleans up at the appointments, as long as the broker runs.</summary>
internal sealed partial class CleaningSchedule : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;

    private CleaningSchedule(IBrokerStorage storage, CleaningOptions options, TimeProvider time, ILogger logger) =>
        _loop = RunAsync(storage, options, time, logger, _stopping.Token);

    /// <summary>Null where the broker is not to clean up by itself.</summary>
    public static CleaningSchedule? Start(IBrokerStorage storage, BrokerOptions options, ILogger<CleaningSchedule> logger) =>
        options.Cleaning.Enabled ? new CleaningSchedule(storage, options.Cleaning, options.Time, logger) : null;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private static async Task RunAsync(IBrokerStorage storage, CleaningOptions options, TimeProvider time, ILogger logger, CancellationToken stopping)
    {
        var holder = Guid.NewGuid().ToString("N");
        while (options.Schedule.After(time.GetUtcNow()) is { } appointment)
        {
            while (time.GetUtcNow() < appointment)
            {
                // A clock may be set while we wait, and a delay has an upper limit.
                var wait = appointment - time.GetUtcNow();
                await Task.Delay(wait < TimeSpan.FromHours(1) ? wait : TimeSpan.FromHours(1), time, stopping);
            }

            try
            {
                await CleanAsync(new Cleaner(storage, options, new CleaningTurn(holder), Origin.Itself(holder)), storage, options, appointment, logger, stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next appointment may find the database well again.
                Log.Failed(logger, failure);
            }
        }
    }

    private static async Task CleanAsync(Cleaner cleaner, IBrokerStorage storage, CleaningOptions options, DateTimeOffset appointment, ILogger logger, CancellationToken stopping)
    {
        if (options.DryRun)
        {
            var plan = await storage.ReadAsync(session => CleaningPlan.MakeAsync(session, options), stopping);
            var (versions, branches) = (plan.VersionsToDelete.Count(), plan.Branches.Count(branch => branch.Reason is null));
            Log.Planned(logger, versions, plan.Versions.Count, branches, plan.Branches.Count);
        }
        else if (await cleaner.RunAsync(appointment, stopping) is { } counts)
        {
            Log.Cleaned(logger, counts.Versions, counts.Branches, counts.Publications, counts.Contents, counts.Verifications);
        }
        else
        {
            Log.NotOurTurn(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Cleaning up would delete {Versions} of {AllVersions} versions and {Branches} of {AllBranches} branches")]
        public static partial void Planned(ILogger logger, int versions, int allVersions, int branches, int allBranches);

        [LoggerMessage(Level = LogLevel.Information, Message = "Cleaned up: {Versions} versions, {Branches} branches, {Publications} publications, {Contents} contents, {Verifications} verification results")]
        public static partial void Cleaned(ILogger logger, long versions, long branches, long publications, long contents, long verifications);

        [LoggerMessage(Level = LogLevel.Information, Message = "Another broker cleans up")]
        public static partial void NotOurTurn(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "Cleaning up failed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
