using Contracts.Providers.Results;

namespace Contracts.Tests.Providers.TestDoubles;

/// <summary>Keeps what is published.</summary>
internal sealed class RecordingPublisher : IResultPublisher
{
    public List<VerificationReport> Reports { get; } = [];

    public Task PublishAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        Reports.Add(report);
        return Task.CompletedTask;
    }
}
