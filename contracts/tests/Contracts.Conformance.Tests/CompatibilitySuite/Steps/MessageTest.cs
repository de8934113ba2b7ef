using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A consumer's test of messages, of one way or with answers: what the handler got, and how the test ended.</summary>
internal sealed class MessageTest(PactFiles files, Fixtures fixtures)
{
    private Exception? _failure;

    /// <summary>Runs the test with this handler.</summary>
    public Func<Func<MessageExample, Task>, Task> Verify { get; set; } = _ => throw new InvalidOperationException("No message is being defined.");

    /// <summary>What the handler got.</summary>
    public MessageExample? Received { get; private set; }

    [Step("the message is successfully processed")]
    public Task HandleAsync() => RunAsync(problem: null);

    [Step("the message is NOT successfully processed with an? {string} exception")]
    public Task Fail(string problem) => RunAsync(problem);

    [Step("the consumer test will have passed")]
    public void Passed() => _failure.Should().BeNull();

    [Step("the consumer test will have failed")]
    public void Failed() => _failure.Should().BeOfType<PactMessageConsumerVerificationException>();

    [Step("the consumer test error will be {string}")]
    public void FailedBecause(string problem) => _failure!.InnerException!.Message.Should().Be(problem);

    [Step("a Pact file for the message interaction will have been written")]
    public void IsWritten() => files.IsWritten.Should().BeTrue();

    [Step("a Pact file for the message interaction will NOT have been written")]
    public void IsNotWritten() => files.IsWritten.Should().BeFalse();

    [Step("the received message payload will contain the {string}(?: JSON)? document")]
    public void Contains(string document) => PactFiles.ShouldBeSame(Engine.Bodies.Body.FromBytes(Received!.Content), fixtures.Document(document));

    [Step("the received message content type will be {string}")]
    public void IsOfType(string contentType) => Received!.ContentType.Should().Be(contentType);

    public static ProviderState State(string name, DataTable table) => new(name)
    {
        Parameters = [.. table.Record().Select(cell => KeyValuePair.Create(cell.Key, JsonElement.Parse(cell.Value)))],
    };

    public static JsonElement Comments(string text) => JsonSerializer.SerializeToElement(new { text = new[] { text } });

    public static void ShouldHave(MessageExample message, string name, string value) => ShouldHave([.. message.Metadata], name, value);

    public static void ShouldHave(ImmutableArray<KeyValuePair<string, JsonElement>> metadata, string name, string value)
    {
        var actual = metadata.Should().ContainSingle(entry => entry.Key == name).Subject.Value;
        JsonElement.DeepEquals(actual, Fixtures.Value(value)).Should().BeTrue("it is {0}", actual.GetRawText());
    }

    private async Task RunAsync(string? problem) => _failure = await Record.ExceptionAsync(() => Verify(message =>
    {
        Received = message;
        return problem is null ? Task.CompletedTask : throw new InvalidOperationException(problem);
    }));
}
