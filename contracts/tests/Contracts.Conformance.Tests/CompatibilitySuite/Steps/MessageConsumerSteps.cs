using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers;
using Contracts.Consumers.Messages;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A consumer that handles a message of one way.</summary>
internal sealed class MessageConsumerSteps(PactFiles files, Fixtures fixtures, MessageTables tables, GeneratedPacts pacts, MessageTest test)
{
    private AsynchronousMessage _message = new() { Description = "a message", Message = new ExpectedMessage() };

    [Step("a message (?:integration|interaction) is being defined for a consumer test")]
    public void Begin()
    {
        test.Verify = exchange => new MessageVerifier(files.Definition, _message, JsonSerializerOptions.Default, @event: null, () => []).VerifyAsync<MessageExample>((received, _) => exchange(received));
        pacts.Add(test.HandleAsync);
    }

    [Step("a message is defined")]
    public void Define() => Contain("basic");

    [Step("the message payload contains the {string} JSON document")]
    public void Contain(string document) => _message = _message with { Message = MessageTables.With(_message.Message, fixtures.Document(document)) };

    [Step("the message contains the following metadata:")]
    public void HaveMetadata(DataTable table) =>
        _message = _message with { Message = _message.Message with { Metadata = [.. _message.Message.Metadata, .. MessageTables.Metadata(table)] } };

    [Step("the message is configured with the following:")]
    public void Configure(DataTable table) => _message = _message with { Message = tables.Message(table.Record(), _message.Message) };

    [Step("a provider state {string} for the message is specified")]
    public void Given(string state) => _message = _message with { ProviderStates = _message.ProviderStates.Add(new ProviderState(state)) };

    [Step("a provider state {string} for the message is specified with the following data:")]
    public void Given(string state, DataTable table) => _message = _message with { ProviderStates = _message.ProviderStates.Add(MessageTest.State(state, table)) };

    [Step("a key of {string} is specified for the message interaction")]
    public void Key(string key) => _message = _message with { Key = key };

    [Step("the message interaction is marked as pending")]
    public void Pending() => _message = _message with { Pending = true };

    [Step("a comment {string} is added to the message interaction")]
    public void Comment(string text) => _message = _message with { Comments = MessageTest.Comments(text) };

    [Step("the received message metadata will contain {string} == {string}")]
    public void HasMetadata(string name, string value) => MessageTest.ShouldHave(test.Received!, name, value);

    [Step("the received message metadata will contain {string} replaced with an? {string}")]
    public void HasGeneratedMetadata(string name, string kind) => GeneratedValue.ShouldBe(test.Received!.Metadata[name], kind);

    [Step("the message contents for {string} will have been replaced with an? {string}")]
    public void HasGeneratedValue(string path, string kind) => GeneratedValue.ShouldBe(GeneratedValue.At(Body.FromBytes(test.Received!.Content), path), kind);

    [Step("the first message in the pact file will contain the {string} document")]
    public void IsWritten(string document) => PactFiles.ShouldBeSame(Written().Contents, fixtures.Document(document));

    [Step("the first message in the pact file content type will be {string}")]
    public void IsWrittenAs(string contentType) => Written().Metadata.Should().Contain(entry => entry.Key == "contentType" && entry.Value.GetString() == contentType);

    [Step("the first message in the pact file will contain the message metadata {string} == {string}")]
    public void IsWrittenWith(string name, string value) => MessageTest.ShouldHave(Written().Metadata, name, value);

    private ExpectedMessage Written() => files.Nth<AsynchronousMessage>("first").Message;
}
