using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;
using Contracts.Engine.Documents;
using Contracts.Providers.Messages;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A provider of messages and the pacts that it is verified against.</summary>
internal sealed class MessageProviderSteps(Fixtures fixtures, MessageTables tables, Journal journal, Verification verification)
{
    private readonly Dictionary<string, ExpectedMessage> _produced = [];

    [Step("a provider is started that can generate the {string} message with {string}")]
    public void Produce(string name, string contents) => Produce(name, MessageTables.With(new ExpectedMessage(), fixtures.Body(contents)));

    [Step("a provider is started that can generate the {string} message with {string} and the following metadata:")]
    public void Produce(string name, string contents, DataTable metadata) =>
        Produce(name, MessageTables.With(new ExpectedMessage { Metadata = [.. MessageTables.Metadata(metadata)] }, fixtures.Body(contents)));

    [Step("a Pact file for {string}:{string} is to be verified")]
    public void Verify(string name, string contents) => verification.AddFile(Expected(name, contents));

    [Step("a Pact file for {string}:{string} is to be verified with provider state {string}")]
    public void VerifyWithState(string name, string contents, string state) => verification.AddFile(Expected(name, contents) with { ProviderStates = [new ProviderState(state)] });

    [Step("a Pact file for {string}:{string} is to be verified with the following metadata:")]
    public void VerifyWithMetadata(string name, string contents, DataTable table)
    {
        var message = Expected(name, contents);
        verification.AddFile(message with { Message = message.Message with { Metadata = [.. message.Message.Metadata, .. MessageTables.Metadata(table)] } });
    }

    [Step("a Pact file for {string} is to be verified with the following:")]
    public void Verify(string name, DataTable table) => verification.AddFile(new AsynchronousMessage { Description = name, Message = tables.Message(table.Pairs()) });

    [Step("a Pact file for {string}:{string} is to be verified, but is marked pending")]
    public void VerifyPending(string name, string contents) => verification.AddFile(Expected(name, contents) with { Pending = true });

    [Step("a Pact file for {string}:{string} is to be verified with the following comments:")]
    public void VerifyWithComments(string name, string contents, DataTable table) => verification.AddFile(Expected(name, contents) with { Comments = HttpProviderSteps.Comments(table) });

    private void Produce(string name, ExpectedMessage message)
    {
        _produced.Add(name, message);
        verification.Verifier = verification.Verifier.WithMessages(scenarios =>
        {
            foreach (var (known, example) in _produced)
                scenarios.Add(known, () => Tell(example));
        });
    }

    private ProducedMessage Tell(ExpectedMessage message)
    {
        journal.Add(new JournalEntry.Asked([]));
        return new ProducedMessage(message.Contents, message.Metadata.ToDictionary());
    }

    private AsynchronousMessage Expected(string name, string contents) => new() { Description = name, Message = MessageTables.With(new ExpectedMessage(), fixtures.Body(contents)) };
}
