using System.Collections.Immutable;

namespace Contracts.Providers.Events;

/// <summary>Where the schemas of events come from: files, a broker. A port: the broker's client implements it too.</summary>
public interface IEventSource
{
    /// <summary>The source as a person would name it: <c>folder contracts/schemas</c>.</summary>
    string Description { get; }

    /// <summary>What readers need of the events that an application writes. A broker gives one for each version of a reader that counts: deployed ones, and the main branch.</summary>
    /// <param name="writer">The application that writes the events.</param>
    /// <param name="events">The names of the events.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="Sources.ContractSourceException">The source cannot be read.</exception>
    Task<ImmutableArray<SourcedEvent>> LoadReadersAsync(string writer, IReadOnlyCollection<string> events, CancellationToken cancellationToken);
}
