using Contracts.Consumers.PactFiles;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Messages;

/// <summary>The builder of a message with its answers.</summary>
internal sealed class SynchronousMessageBuilder(InteractionDraft interaction, PactDefinition pact, Func<IReadOnlyList<ExtraMember>> fileMetadata) : ISynchronousMessageBuilder
{
    private readonly List<ExpectedMessage> _responses = [];

    private ExpectedMessage? _request;

    public ISynchronousMessageBuilder Given(string providerState) => Then(() => interaction.AddState(providerState));

    public ISynchronousMessageBuilder Given(string providerState, IDictionary<string, string> parameters) => Then(() => interaction.AddState(providerState, parameters));

    public ISynchronousMessageBuilder Given(string providerState, object parameters) => Then(() => interaction.AddState(providerState, parameters));

    public ISynchronousMessageBuilder WithComment(string text) => Then(() => interaction.AddComment(text));

    public ISynchronousMessageBuilder WithScenario(params Scenario[] scenarios) => Then(() => interaction.AddScenarios(scenarios));

    public ISynchronousMessageBuilder WithTestName(string name) => Then(() => interaction.SetTestName(name));

    public ISynchronousMessageBuilder WithKey(string key) => Then(() => interaction.SetKey(key));

    public ISynchronousMessageBuilder Pending() => Then(interaction.SetPending);

    public ISynchronousMessageBuilder WithRequest(Action<IMessagePartBuilder> describe) => Then(() => _request = Described(describe));

    public ISynchronousMessageBuilder WillRespondWith(Action<IMessagePartBuilder> describe) => Then(() => _responses.Add(Described(describe)));

    public Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, Task> exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return VerifyAsync((send, _) => exchange(send), PactRun.TokenOfTest);
    }

    public async Task VerifyAsync(Func<Func<MessageExample, IReadOnlyList<MessageExample>>, CancellationToken, Task> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var asked = _request ?? throw new InvalidOperationException($"'{interaction.Description}' has no request: say WithRequest(…) before VerifyAsync.");
        var complete = interaction.Complete(new SynchronousMessage { Description = interaction.Description, Request = asked, Responses = [.. _responses] });
        await new SynchronousMessageVerifier(pact, (SynchronousMessage)complete, fileMetadata).VerifyAsync(exchange, cancellationToken).ConfigureAwait(false);
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
