using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Schemas;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Messages;

/// <summary>The builder of one message, whatever the version; a version's class only says which of its members people see.</summary>
internal abstract class MessageBuilder<TMessage>(InteractionDraft interaction, PactDefinition pact, Func<IReadOnlyList<ExtraMember>> fileMetadata)
    : IMessageBuilder<TMessage>, IInteractionNotes<TMessage>
    where TMessage : class
{
    private readonly MessageDraft _message = new(pact);

    private EventReader? _event;

    private TMessage Self => (TMessage)(object)this;

    public TMessage Given(string providerState) => Then(() => interaction.AddState(providerState));

    public TMessage Given(string providerState, IDictionary<string, string> parameters) => Then(() => interaction.AddState(providerState, parameters));

    public TMessage Given(string providerState, object parameters) => Then(() => interaction.AddState(providerState, parameters));

    public TMessage WithMetadata(string key, string value) => Then(() => _message.AddMetadata(key, value));

    public TMessage WithMetadata(string key, IMatcher matcher) => Then(() => _message.AddMetadata(key, matcher));

    public TMessage OfEvent(EventReader @event) => Then(() => _event = @event);

    public TMessage WithComment(string text) => Then(() => interaction.AddComment(text));

    public TMessage WithScenario(params Scenario[] scenarios) => Then(() => interaction.AddScenarios(scenarios));

    public TMessage WithTestName(string name) => Then(() => interaction.SetTestName(name));

    public TMessage WithKey(string key) => Then(() => interaction.SetKey(key));

    public TMessage Pending() => Then(interaction.SetPending);

    public IConfiguredMessageVerifier WithJsonContent(object? body) => Configured(() => _message.SetJson(body, null));

    public IConfiguredMessageVerifier WithJsonContent(object? body, JsonSerializerOptions settings) => Configured(() => _message.SetJson(body, settings));

    public IConfiguredMessageVerifier WithXmlContent(XmlElementPart root, string contentType = "application/xml") => Configured(() => _message.SetXml(root, contentType));

    public IConfiguredMessageVerifier WithContent(string content, string contentType) => Configured(() => _message.SetContents(BodyTemplate.OfText(content, contentType)));

    public IConfiguredMessageVerifier WithContent(byte[] content, string contentType) => Configured(() => _message.SetContents(BodyTemplate.OfBytes(content, contentType)));

    public IConfiguredMessageVerifier WithContent(IMatcher content, string contentType) => Configured(() => _message.SetContents(content, contentType));

    private TMessage Then(Action describe)
    {
        describe();
        return Self;
    }

    private MessageVerifier Configured(Action describe)
    {
        describe();
        var expected = new AsynchronousMessage { Description = interaction.Description, Message = _message.Build() };
        return new MessageVerifier(pact, (AsynchronousMessage)interaction.Complete(expected), _message.Settings, _event, fileMetadata);
    }
}

/// <summary>The builder of a message as version 3 shows it.</summary>
internal sealed class MessageBuilderV3(InteractionDraft interaction, PactDefinition pact, Func<IReadOnlyList<ExtraMember>> fileMetadata)
    : MessageBuilder<IMessageBuilderV3>(interaction, pact, fileMetadata), IMessageBuilderV3;

/// <summary>The builder of a message as version 4 shows it.</summary>
internal sealed class MessageBuilderV4(InteractionDraft interaction, PactDefinition pact, Func<IReadOnlyList<ExtraMember>> fileMetadata)
    : MessageBuilder<IMessageBuilderV4>(interaction, pact, fileMetadata), IMessageBuilderV4;
