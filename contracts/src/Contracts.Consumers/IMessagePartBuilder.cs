using System.Text.Json;
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

    /// <summary>Contents as bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="contentType">The type.</param>
    IMessagePartBuilder WithContent(byte[] content, string contentType);
}
