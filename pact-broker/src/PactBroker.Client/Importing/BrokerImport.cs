using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>
/// Copies what another Pact Broker has, over the API that all of them have. What has been copied is in a journal, so that an import which was broken off
/// goes on where it was: at most the one thing under way then is written twice, and nothing is decided otherwise for that.
/// </summary>
public sealed class BrokerImport : IDisposable
{
    // In this order: each needs what comes before it, and webhooks must not tell of what is only copied.
    private static readonly ImportPart[] Parts =
        [new PacticipantImport(), new VersionImport(), new BranchHeadImport(), new ResultImport(), new EnvironmentImport(), new DeploymentImport(), new ReleaseImport(), new WebhookImport()];

    private readonly BrokerConnection _source;
    private readonly BrokerConnection _target;
    private readonly ImportContext _context;

    /// <summary>Prepares; nothing is sent yet.</summary>
    /// <param name="from">The broker that has it.</param>
    /// <param name="to">The broker that is to have it.</param>
    /// <param name="journal">What has been copied already.</param>
    /// <param name="progress">Told after each thing.</param>
    public BrokerImport(BrokerClientOptions from, BrokerClientOptions to, ImportJournal journal, IProgress<ImportProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(journal);
        (_source, _target) = (new BrokerConnection(from), new BrokerConnection(to));
        _context = new ImportContext(new ImportedBroker(_source, from.BaseAddress), new ImportedBroker(_target, to.BaseAddress), journal, progress);
    }

    /// <summary>Copies everything.</summary>
    /// <param name="cancellationToken">Breaks it off; the next run goes on.</param>
    /// <returns>What somebody has to look at afterwards: secrets that no broker gives away.</returns>
    /// <exception cref="BrokerException">A broker does not answer, or refuses.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        foreach (var part in Parts)
            await part.RunAsync(_context, cancellationToken).ConfigureAwait(false);
        return _context.Remarks;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
    }
}
