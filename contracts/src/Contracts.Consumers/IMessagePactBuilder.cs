namespace Contracts.Consumers;

/// <summary>The messages of one test, in one version of the specification.</summary>
/// <typeparam name="TSelf">The same builder, in its version.</typeparam>
/// <typeparam name="TMessage">What describes a message in that version.</typeparam>
public interface IMessagePactBuilder<out TSelf, out TMessage>
{
    /// <summary>Begins a message that the provider publishes.</summary>
    /// <param name="description">What it is about: <c>an order was placed</c>. With the states it identifies the message.</param>
    TMessage ExpectsToReceive(string description);

    /// <summary>Something about the whole file, for other tools: written as <c>metadata.{namespace}.{name}</c>.</summary>
    /// <param name="namespace">The group.</param>
    /// <param name="name">The name within the group.</param>
    /// <param name="value">The value.</param>
    TSelf WithPactMetadata(string @namespace, string name, string value);
}

/// <summary>Messages of a pact in version 3.</summary>
public interface IMessagePactBuilderV3 : IMessagePactBuilder<IMessagePactBuilderV3, IMessageBuilderV3>;

/// <summary>Messages of a pact in version 4.</summary>
public interface IMessagePactBuilderV4 : IMessagePactBuilder<IMessagePactBuilderV4, IMessageBuilderV4>
{
    /// <summary>Begins a message that the consumer sends and the provider answers with messages.</summary>
    /// <param name="description">What it is about. With the states it identifies the message.</param>
    ISynchronousMessageBuilder ExpectsReplyTo(string description);
}
