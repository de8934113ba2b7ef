using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Messages;

/// <summary>The builder of messages, whatever the version.</summary>
internal sealed class MessagePactBuilder(PactDefinition pact) : IMessagePactBuilderV3, IMessagePactBuilderV4
{
    private readonly JsonObject _metadata = [];

    IMessageBuilderV3 IMessagePactBuilder<IMessagePactBuilderV3, IMessageBuilderV3>.ExpectsToReceive(string description) =>
        new MessageBuilderV3(new InteractionDraft(description, pact), pact, FileMetadata);

    IMessageBuilderV4 IMessagePactBuilder<IMessagePactBuilderV4, IMessageBuilderV4>.ExpectsToReceive(string description) =>
        new MessageBuilderV4(new InteractionDraft(description, pact), pact, FileMetadata);

    public ISynchronousMessageBuilder ExpectsReplyTo(string description) =>
        new SynchronousMessageBuilder(new InteractionDraft(description, pact), pact, FileMetadata);

    IMessagePactBuilderV3 IMessagePactBuilder<IMessagePactBuilderV3, IMessageBuilderV3>.WithPactMetadata(string @namespace, string name, string value) =>
        With(@namespace, name, value);

    IMessagePactBuilderV4 IMessagePactBuilder<IMessagePactBuilderV4, IMessageBuilderV4>.WithPactMetadata(string @namespace, string name, string value) =>
        With(@namespace, name, value);

    private MessagePactBuilder With(string group, string name, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(group);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (_metadata[group] is not JsonObject members)
            _metadata[group] = members = [];
        members[name] = value;
        return this;
    }

    private IReadOnlyList<ExtraMember> FileMetadata() =>
        [.. _metadata.Select(group => new ExtraMember(group.Key, JsonSerializer.SerializeToElement(group.Value)))];
}
