using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers;
using Contracts.Consumers.Messages;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A consumer that sends a message and handles the answers.</summary>
internal sealed class SynchronousMessageSteps(PactFiles files, Fixtures fixtures, MessageTables tables, GeneratedPacts pacts, MessageTest test)
{
    private SynchronousMessage _message = new() { Description = "a message with an answer", Request = new ExpectedMessage() };

    private MessageExample Sent => Examples.Of(new ConcreteExamples().Message(_message.Request));

    [Step("a synchronous message interaction is being defined for a consumer test")]
    public void Begin()
    {
        test.Verify = ExchangeAsync;
        pacts.Add(test.HandleAsync);
    }

    [Step("the message request payload contains the {string} JSON document")]
    public void Send(string document) => _message = _message with { Request = MessageTables.With(_message.Request, fixtures.Document(document)) };

    [Step("the message response payload contains the {string} document")]
    public void Answer(string document) => _message = _message with { Responses = _message.Responses.Add(MessageTables.With(new ExpectedMessage(), fixtures.Document(document))) };

    [Step("the message request contains the following metadata:")]
    public void SendMetadata(DataTable table) =>
        _message = _message with { Request = _message.Request with { Metadata = [.. _message.Request.Metadata, .. MessageTables.Metadata(table)] } };

    [Step("the message request is configured with the following:")]
    public void ConfigureRequest(DataTable table) => _message = _message with { Request = tables.Message(table.Record(), _message.Request) };

    [Step("the message response is configured with the following:")]
    public void ConfigureResponse(DataTable table) => _message = _message with { Responses = _message.Responses.Add(tables.Message(table.Record())) };

    [Step("a provider state {string} for the synchronous message is specified")]
    public void Given(string state) => _message = _message with { ProviderStates = _message.ProviderStates.Add(new ProviderState(state)) };

    [Step("a provider state {string} for the synchronous message is specified with the following data:")]
    public void Given(string state, DataTable table) => _message = _message with { ProviderStates = _message.ProviderStates.Add(MessageTest.State(state, table)) };

    [Step("a key of {string} is specified for the synchronous message interaction")]
    public void Key(string key) => _message = _message with { Key = key };

    [Step("the synchronous message interaction is marked as pending")]
    public void Pending() => _message = _message with { Pending = true };

    [Step("a comment {string} is added to the synchronous message interaction")]
    public void Comment(string text) => _message = _message with { Comments = MessageTest.Comments(text) };

    [Step("the received message request metadata will contain {string} == {string}")]
    public void SentMetadata(string name, string value) => MessageTest.ShouldHave(Sent, name, value);

    [Step("the received message request metadata will contain {string} replaced with an? {string}")]
    public void SentGeneratedMetadata(string name, string kind) => GeneratedValue.ShouldBe(Sent.Metadata[name], kind);

    [Step("the received message response metadata will contain {string} == {string}")]
    public void ReceivedMetadata(string name, string value) => MessageTest.ShouldHave(test.Received!, name, value);

    [Step("the received message response metadata will contain {string} replaced with an? {string}")]
    public void ReceivedGeneratedMetadata(string name, string kind) => GeneratedValue.ShouldBe(test.Received!.Metadata[name], kind);

    [Step("the message request contents for {string} will have been replaced with an? {string}")]
    public void SentGenerated(string path, string kind) => GeneratedValue.ShouldBe(GeneratedValue.At(Body.FromBytes(Sent.Content), path), kind);

    [Step("the message response contents for {string} will have been replaced with an? {string}")]
    public void ReceivedGenerated(string path, string kind) => GeneratedValue.ShouldBe(GeneratedValue.At(Body.FromBytes(test.Received!.Content), path), kind);

    [Step("the first interaction in the pact file will contain the {string} document as the request")]
    public void RequestIsWritten(string document) => PactFiles.ShouldBeSame(Written().Request.Contents, fixtures.Document(document));

    [Step("the first interaction in the pact file request content type will be {string}")]
    public void RequestIsWrittenAs(string contentType) => Written().Request.Contents.ContentType.Should().Be(contentType);

    [Step("the first interaction in the pact file will contain the {string} document as a response")]
    public void ResponseIsWritten(string document) => ResponseIsWritten(document, "first");

    [Step(@"the first interaction in the pact file will contain the {string} document as the (\w+) response message")]
    public void ResponseIsWritten(string document, string place) => PactFiles.ShouldBeSame(Written().Responses[PactFiles.Place(place)].Contents, fixtures.Document(document));

    [Step("the first interaction in the pact file response content type will be {string}")]
    public void ResponseIsWrittenAs(string contentType) => Written().Responses[0].Contents.ContentType.Should().Be(contentType);

    [Step("the first interaction in the pact file will contain {int} response messages")]
    public void CountsResponses(int count) => Written().Responses.Should().HaveCount(count);

    [Step("the first message in the pact file will contain the request message metadata {string} == {string}")]
    public void RequestIsWrittenWith(string name, string value) => MessageTest.ShouldHave(Written().Request.Metadata, name, value);

    /// <summary>The code under test sends the example, as the pact has it, and hands on what comes first.</summary>
    private Task ExchangeAsync(Func<MessageExample, Task> handler) => new SynchronousMessageVerifier(files.Definition, _message, () => []).VerifyAsync(
        async (send, _) =>
        {
            foreach (var answer in send(Examples.Of(_message.Request)).Take(1))
                await handler(answer);
        },
        TestContext.Current.CancellationToken);

    private SynchronousMessage Written() => files.Nth<SynchronousMessage>("first");
}
