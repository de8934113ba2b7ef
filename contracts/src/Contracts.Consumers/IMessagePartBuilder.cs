using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers;

/// <summary>Describes one message of an exchange.</summary>
public interface IMessagePartBuilder
{
    /// <summary>Metadata that comes with the message.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    IMessagePartBuilder WithMetadata(string key, string value);

    /// <summary>Metadata that varies.</summary>
    /// <param name="key">The name.</param>
    /// <param name="matcher">An example with a rule.</param>
    IMessagePartBuilder WithMetadata(string key, IMatcher matcher);

    /// <summary>JSON contents of type <c>application/json</c>.</summary>
    /// <param name="body">Anything that serializes to JSON, with matchers anywhere in it.</param>
    /// <param name="settings">The settings of these contents; those of the pact when not given.</param>
    IMessagePartBuilder WithJsonContent(object? body, JsonSerializerOptions? settings = null);

    /// <summary>XML contents.</summary>
    /// <param name="root">The root element, with matchers in place of texts and attribute values.</param>
    /// <param name="contentType">The type.</param>
    IMessagePartBuilder WithXmlContent(XmlElementPart root, string contentType = "application/xml");

    /// <summary>Contents as text.</summary>
    /// <param name="content">The text, taken as it is.</param>
    /// <param name="contentType">The type.</param>
    IMessagePartBuilder WithContent(string content, string contentType);

    /// <summary>Contents as bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The type.</param>
    IMessagePartBuilder WithContent(byte[] content, string contentType);

    /// <summary>A text that varies as a whole, or bytes of a type.</summary>
    /// <param name="content">An example with a rule.</param>
    /// <param name="contentType">The type.</param>
    IMessagePartBuilder WithContent(IMatcher content, string contentType);
}
