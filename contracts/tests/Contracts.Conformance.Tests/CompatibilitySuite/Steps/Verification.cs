using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Writing;
using Contracts.Providers;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A provider's verification while the steps describe it, and what it found. The pacts go through files or the broker, as a writer gives them.</summary>
internal sealed class Verification(ScenarioSettings settings, RecordingBroker broker)
{
    private const string Provider = "p";

    private int _pacts;

    private bool _fromBroker;

    private VerificationReport? _report;

    /// <summary>The verifier; steps add what they say.</summary>
    public PactVerifier Verifier { get; set; } = new PactVerifier(Provider).WithFilter(InteractionFilter.All).WithBuild(new ProviderBuild());

    /// <summary>What has to be started before; it may add to the verifier.</summary>
    public List<Func<Task>> Preparations { get; } = [];

    public VerificationReport Report => _report ?? throw new InvalidOperationException("The verification has not been run.");

    public void AddFile(Interaction interaction)
    {
        var path = Path.Combine(settings.Folder, $"c_{_pacts + 1}-p.json");
        File.WriteAllBytes(path, Pact(interaction));
        Verifier = Verifier.WithFileSource(new FileInfo(path));
    }

    public void AddToBroker(Interaction interaction)
    {
        broker.Add(Pact(interaction));
        _fromBroker = true;
    }

    [Step("publishing of verification results is enabled")]
    public void Publish() => Verifier = Verifier.WithBuild(new ProviderBuild { Version = "1" });

    [Step("the verification is run")]
    public async Task RunAsync()
    {
        if (_fromBroker)
            Verifier = Verifier.WithBroker(_ => new BrokerPorts(broker, broker));
        foreach (var prepare in Preparations)
            await prepare();
        _report = await Verifier.VerifyAsync(TestContext.Current.CancellationToken);
    }

    private byte[] Pact(Interaction interaction) => PactWriter.Write(new PactDocument
    {
        Consumer = new PacticipantName($"c_{++_pacts}"),
        Provider = new PacticipantName(Provider),
        Specification = settings.Version,
        Interactions = [interaction],
    });
}
