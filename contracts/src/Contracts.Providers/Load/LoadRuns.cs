namespace Contracts.Providers.Load;

/// <summary>Contracts as load: what consumers ask for, asked often, by many at once.</summary>
public static class LoadRuns
{
    /// <summary>
    /// Brings about the states once, asks for each HTTP interaction once to see that it holds, then sends the requests when they are due, whatever became of those before them.
    /// </summary>
    /// <param name="verifier">Knows the contracts, the provider and how states are brought about.</param>
    /// <param name="plan">How much is asked for, of what.</param>
    /// <param name="progress">Told every second and at the end.</param>
    /// <param name="cancellationToken">Ends the load; there is no report then.</param>
    /// <exception cref="Sources.ContractSourceException">There are no contracts, or a source cannot be read.</exception>
    /// <exception cref="States.ProviderStateException">A state cannot be brought about.</exception>
    public static async Task<LoadReport> LoadAsync(this PactVerifier verifier, LoadPlan plan, Action<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(plan);
        if (verifier.Database is not null)
            throw new InvalidOperationException("A database that is set back between interactions is nothing for a load, whose interactions run at once. Give a verifier without WithDatabase(…).");
        var contracts = await verifier.LoadContractsAsync(cancellationToken).ConfigureAwait(false);
        var preparation = new LoadPreparation(verifier.Options, plan);
        await using (preparation.ConfigureAwait(false))
        {
            try
            {
                var prepared = await preparation.PrepareAsync(contracts, verifier.Filter, cancellationToken).ConfigureAwait(false);
                return await new LoadRun(prepared, plan, verifier.Options.Replay.TimeProvider, progress).RunAsync(verifier.Provider, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // What was brought about is undone also where the load was ended.
                await preparation.TearDownAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
