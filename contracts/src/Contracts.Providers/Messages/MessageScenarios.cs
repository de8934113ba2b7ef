using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Providers.Messages;

/// <summary>How the provider's code produces the messages that consumers wait for, by the description in the contract.</summary>
/// <remarks>
/// A factory runs after the interaction's provider states. Its parameters are filled by name from the states' values, by type from the app's services; a
/// <see cref="CancellationToken"/> can be asked for, and for a synchronous message the request as <see cref="Engine.Matching.ActualMessage"/>.
/// </remarks>
/// <example>
/// <code>
/// messages.Add("order placed", (Orders orders) => orders.Place("42").ToEvent())
///         .Add("order shipped", new { topic = "orders" }, async (Orders orders) => await orders.ShipAsync("42"))
/// </code>
/// </example>
public sealed class MessageScenarios
{
    private readonly Dictionary<string, MessageScenario> _scenarios = new(StringComparer.OrdinalIgnoreCase);

    internal MessageScenarios()
    {
    }

    /// <summary>The message of a description: the factory gives the contents, or a <see cref="ProducedMessage"/> with metadata.</summary>
    /// <param name="description">The description, without regard to case.</param>
    /// <param name="factory">Any delegate, synchronous or asynchronous.</param>
    public MessageScenarios Add(string description, Delegate factory) => Add(description, scenario => scenario.WithContent(factory));

    /// <summary>The message of a description with fixed metadata.</summary>
    /// <param name="description">The description, without regard to case.</param>
    /// <param name="metadata">An object or dictionary.</param>
    /// <param name="factory">Any delegate, synchronous or asynchronous, that gives the contents.</param>
    public MessageScenarios Add(string description, object metadata, Delegate factory) =>
        Add(description, scenario => scenario.WithMetadata(metadata).WithContent(factory));

    /// <summary>The message of a description, step by step.</summary>
    /// <param name="description">The description, without regard to case.</param>
    /// <param name="scenario">Gives content and metadata.</param>
    public MessageScenarios Add(string description, Action<MessageScenarioBuilder> scenario)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        ArgumentNullException.ThrowIfNull(scenario);
        var builder = new MessageScenarioBuilder(description);
        scenario(builder);
        return _scenarios.TryAdd(description, builder.Build())
            ? this
            : throw new ArgumentException($"The message '{description}' already has a scenario.", nameof(description));
    }

    internal ImmutableDictionary<string, MessageScenario> Build(JsonSerializerOptions? settings) =>
        _scenarios.ToImmutableDictionary(
            scenario => scenario.Key,
            scenario => scenario.Value with { JsonSettings = scenario.Value.JsonSettings ?? settings },
            StringComparer.OrdinalIgnoreCase);
}
