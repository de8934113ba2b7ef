using Contracts.Providers.Events;
using Contracts.Providers.Results;

namespace PactBroker.Client.Events;

/// <summary>Publishes what replaying real events found. Schemas that did not come from a broker, and events that could not be produced for lack of an environment, are passed over.</summary>
public sealed class BrokerEventResultPublisher : IEventResultPublisher
{
    private readonly BrokerClient _broker;

    /// <summary>Publishes through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    public BrokerEventResultPublisher(BrokerClient broker)
    {
        ArgumentNullException.ThrowIfNull(broker);
        _broker = broker;
    }

    /// <inheritdoc />
    /// <exception cref="BrokerException">The broker cannot be reached or refuses a result.</exception>
    public async Task PublishAsync(EventReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Build.Version is not { } version)
            return;

        foreach (var result in report.Results)
        {
            if (result.Reader.ResultsAddress is { } address && result.Verdict != Verdict.EnvironmentError)
                await _broker.Events.PublishResultAsync(address, Translate(result, report, version), cancellationToken).ConfigureAwait(false);
        }
    }

    private static EventReplayResult Translate(EventResult result, EventReport report, string version) => new()
    {
        Writer = report.Writer,
        WriterVersion = version,
        Success = result.Success,
        Problems = result.Problems,
        BuildUrl = report.Build.BuildUrl,
    };
}
