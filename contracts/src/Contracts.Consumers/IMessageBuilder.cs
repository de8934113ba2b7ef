using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Schemas;

namespace Contracts.Consumers;

/// <summary>Describes a message that the consumer handles.</summary>
/// <typeparam name="TMessage">The same builder, in its version.</typeparam>
public interface IMessageBuilder<out TMessage> : IStateParameters<TMessage>
{
    /// <summary>Something that must be true at the provider.</summary>
    /// <param name="providerState">The state in the consumer's words.</param>
    TMessage Given(string providerState);

    /// <summary>Metadata that comes with the message: topic, key, correlation.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    TMessage WithMetadata(string key, string value);

    /// <summary>Metadata that varies.</summary>
    /// <param name="key">The name.</param>
    /// <param name="matcher">An example with a rule.</param>
    TMessage WithMetadata(string key, IMatcher matcher);

    /// <summary>The message is this event: its example must be one by the reader's schema, and the schema is written with the pact.</summary>
    /// <param name="event">The event as the consumer reads it.</param>
    TMessage OfEvent(EventReader @event);

    /// <summary>JSON contents of type <c>application/json</c>.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    IConfiguredMessageVerifier WithJsonContent(object? body);

    /// <summary>JSON contents, serialized in their own way.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="settings">The settings of these contents; also used to give the handler its object.</param>
    IConfiguredMessageVerifier WithJsonContent(object? body, JsonSerializerOptions settings);

    /// <summary>XML contents.</summary>
    /// <param name="root">The root element, with matchers in place of texts and attribute values.</param>
    /// <param name="contentType">The type.</param>
    IConfiguredMessageVerifier WithXmlContent(XmlElementPart root, string contentType = "application/xml");

    /// <summary>Contents as text.</summary>
    /// <param name="content">The text, taken as it is.</param>
    /// <param name="contentType">The type.</param>
    IConfiguredMessageVerifier WithContent(string content, string contentType);

    /// <summary>Contents as bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The type.</param>
    IConfiguredMessageVerifier WithContent(byte[] content, string contentType);

    /// <summary>A text that varies as a whole, or bytes of a type.</summary>
    /// <param name="content">An example with a rule: <c>Match.Regex("a;b", "\w;\w")</c>, <c>Match.ContentType("image/png", bytes)</c>.</param>
    /// <param name="contentType">The type.</param>
    IConfiguredMessageVerifier WithContent(IMatcher content, string contentType);
}

/// <summary>Describes a message in version 3.</summary>
public interface IMessageBuilderV3 : IMessageBuilder<IMessageBuilderV3>;

/// <summary>Describes a message in version 4.</summary>
public interface IMessageBuilderV4 : IMessageBuilder<IMessageBuilderV4>, IInteractionNotes<IMessageBuilderV4>;
