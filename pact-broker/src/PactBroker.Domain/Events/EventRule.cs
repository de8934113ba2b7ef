using Contracts.Schemas.Events;

namespace PactBroker.Domain.Events;

/// <summary>One thing that a reader and a writer of an event have to agree on.</summary>
public sealed class EventRule
{
    internal EventRule(string id, string says, Func<EventContract, EventContract, CancellationToken, IEnumerable<EventFinding>> find) => (Id, Says, Find) = (id, says, find);

    /// <summary>Stable, kebab-case.</summary>
    public string Id { get; }

    /// <summary>The rule as a sentence, for people who look the id up.</summary>
    public string Says { get; }

    internal Func<EventContract, EventContract, CancellationToken, IEnumerable<EventFinding>> Find { get; }
}
