using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;

namespace Contracts.Providers.Events;

/// <summary>How the application's code produces the events that others read.</summary>
/// <remarks>
/// A factory runs after the provider states that it was given. Its parameters are filled by name from the states' values, by type from the app's services; a
/// <see cref="CancellationToken"/> can be asked for. It gives the event as it is published, an <see cref="EventMessage"/>, or a task of one.
/// </remarks>
/// <example>
/// <code>
/// events.Add(StockChanged.Contract, (StockWatch watch, CancellationToken token) => watch.EventOfAsync("chair-oak", token), "product chair-oak has 3 in stock")
/// </code>
/// </example>
public sealed class EventScenarios
{
    private readonly Dictionary<string, EventScenario> _scenarios = [];

    internal EventScenarios()
    {
    }

    /// <summary>An event and how it is produced.</summary>
    /// <param name="writer">What the application promises of the event: <c>EventWriter.Contract</c>.</param>
    /// <param name="produce">The real code, down to the bytes.</param>
    /// <param name="given">Provider states that hold before.</param>
    public EventScenarios Add(EventContract writer, Delegate produce, params IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(produce);
        return _scenarios.TryAdd(writer.Event, new EventScenario(writer, produce, [.. given.Select(state => new ProviderState(state))]))
            ? this
            : throw new ArgumentException($"The event '{writer.Event}' already has a scenario.", nameof(writer));
    }

    internal ImmutableDictionary<string, EventScenario> Build() => _scenarios.ToImmutableDictionary();
}
