using System.Collections.Immutable;
using Contracts.Engine.Documents.Reading;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;

/// <summary>What a broker is to a verification: hands out pacts, keeps what is published. How it is talked to over HTTP is the matter of the broker's client.</summary>
internal sealed class RecordingBroker : IContractSource, IResultPublisher
{
    private readonly List<byte[]> _pacts = [];

    public List<VerificationReport> Published { get; } = [];

    public string Description => "broker of the scenario";

    public void Add(byte[] pact) => _pacts.Add(pact);

    public Task<ImmutableArray<SourcedContract>> LoadAsync(string provider, CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<SourcedContract>>(
    [
        .. _pacts.Select((pact, number) => new SourcedContract
        {
            Document = PactReader.Read(pact).Document,
            Origin = $"pact {number} of the broker",
            ResultsAddress = new Uri($"http://broker.test/pacts/{number}/verification-results"),
        }),
    ]);

    public Task PublishAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        Published.Add(report);
        return Task.CompletedTask;
    }
}
