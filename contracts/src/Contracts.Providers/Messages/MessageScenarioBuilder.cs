using System.Text.Json;

namespace Contracts.Providers.Messages;

/// <summary>One message, step by step.</summary>
public sealed class MessageScenarioBuilder
{
    private readonly string _description;
    private Delegate? _factory;
    private object? _metadata;
    private JsonSerializerOptions? _settings;

    internal MessageScenarioBuilder(string description) => _description = description;

    /// <summary>The metadata of the message.</summary>
    /// <param name="metadata">An object or dictionary.</param>
    public MessageScenarioBuilder WithMetadata(object metadata)
    {
        _metadata = metadata;
        return this;
    }

    /// <summary>What produces the contents, each time the message is verified, after its provider states.</summary>
    /// <param name="factory">Any delegate, synchronous or asynchronous.</param>
    /// <param name="settings">How an object is written as JSON.</param>
    public MessageScenarioBuilder WithContent(Delegate factory, JsonSerializerOptions? settings = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _factory = factory;
        _settings = settings;
        return this;
    }

    internal MessageScenario Build() => new(
        _description,
        _factory ?? throw new InvalidOperationException($"The scenario of the message '{_description}' has no content. Call WithContent."),
        _metadata,
        _settings);
}
