using Contracts.Consumers.PactFiles;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Reports;

namespace Contracts.Consumers.Messages;

/// <summary>The builder of a message with its answers.</summary>
internal sealed class SynchronousMessageBuilder(InteractionDraft interaction, PactDefinition pact, Func<IReadOnlyList<ExtraMember>> fileMetadata) : ISynchronousMessageBuilder
{
    private readonly List<ExpectedMessage> _responses = [];

    private readonly ConcreteExamples _concrete = new();

    private ExpectedMessage? _request;

    public ISynchronousMessageBuilder Given(string providerState) => Then(() => interaction.AddState(providerState));

    public ISynchronousMessageBuilder Given(string providerState, IDictionary<string, string> parameters) => Then(() => interaction.AddState(providerState, parameters));

    public ISynchronousMessageBuilder Given(string providerState, object parameters) => Then(() => interaction.AddState(providerState, parameters));

    public ISynchronousMessageBuilder WithComment(string text) => Then(() => interaction.AddComment(text));

    public ISynchronousMessageBuilder WithTestName(string name) => Then(() => interaction.SetTestName(name));

    public ISynchronousMessageBuilder WithKey(string key) => Then(() => interaction.SetKey(key));

    public ISynchronousMessageBuilder Pending() => Then(interaction.SetPending);

    public ISynchronousMessageBuilder WithRequest(Action<IMessagePartBuilder> describe) => Then(() => _request = Described(describe));

    public ISynchronousMessageBuilder WillRespondWith(Action<IMessagePartBuilder> describe) => Then(() => _responses.Add(Described(describe)));

    public async Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, Task> exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var expected = _request ?? throw new InvalidOperationException($"'{interaction.Description}' has no request: say WithRequest(…) before VerifyAsync.");
        var sent = false;
        await exchange(message =>
        {
            Check(expected, message);
            sent = true;
            return [.. _responses.Select(_concrete.Message).Select(Examples.Of)];
        }).ConfigureAwait(false);

        if (!sent)
            throw Failure("The code under test sent no message.");
        var complete = interaction.Complete(new SynchronousMessage { Description = interaction.Description, Request = expected, Responses = [.. _responses] });
        await PactStore.AddAsync(pact, [complete], fileMetadata(), CancellationToken.None).ConfigureAwait(false);
    }

    private void Check(ExpectedMessage expected, MessageExample message)
    {
        var actual = new ActualMessage { Contents = Body.FromBytes(message.Content, message.ContentType), Metadata = [.. message.Metadata] };
        var mismatches = MessageMatching.Compare(expected, actual);
        if (!mismatches.IsEmpty)
            throw Failure($"The code under test sent another message.\n{MismatchReport.Describe(mismatches, expected.Contents, actual.Contents)}");
    }

    private PactFailureException Failure(string what)
    {
        var failure = PactFailureException.Because($"'{interaction.Description}' of the pact {pact}: {what}");
        pact.Config.Write(failure.Message);
        return failure;
    }

    private ExpectedMessage Described(Action<IMessagePartBuilder> describe)
    {
        var draft = new MessageDraft(pact);
        describe(draft);
        return draft.Build();
    }

    private SynchronousMessageBuilder Then(Action describe)
    {
        describe();
        return this;
    }
}
