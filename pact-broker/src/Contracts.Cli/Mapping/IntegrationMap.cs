using System.Collections.Immutable;
using Contracts.Cli.Coverage;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Workflows;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;
using PactBroker.Domain.Interactions;

namespace Contracts.Cli.Mapping;

/// <summary>Every place where services meet, as their contracts say.</summary>
/// <param name="Calls">Who asks whom over HTTP, or with messages that are answered.</param>
/// <param name="Events">Who tells whom.</param>
internal sealed record IntegrationMap(ImmutableArray<Call> Calls, ImmutableArray<Telling> Events)
{
    /// <summary>What of the services is used, of those whose documents say what they offer.</summary>
    public ImmutableArray<ServiceCoverage> Coverage { get; init; } = [];

    /// <summary>What people do through several services, and in which ways the services work together.</summary>
    public required WorkflowView Workflows { get; init; }

    public static IntegrationMap Of(KnownContracts known) => new(
        [
            .. from pact in known.Pacts
               from interaction in pact.Document.Interactions
               let endpoint = Endpoint.Of(interaction)
               where endpoint is not null
               group interaction by (Consumer: pact.Document.Consumer.Value, Provider: pact.Document.Provider.Value, Endpoint: endpoint) into call
               orderby call.Key.Consumer, call.Key.Provider, call.Key.Endpoint.Path, call.Key.Endpoint.Method
               select new Call(call.Key.Consumer, call.Key.Provider, call.Key.Endpoint, [.. call]),
        ],
        [.. Tellings(known).OrderBy(telling => telling.Event, StringComparer.Ordinal).ThenBy(telling => telling.Writer, StringComparer.Ordinal).ThenBy(telling => telling.Reader, StringComparer.Ordinal)])
    {
        Workflows = WorkflowView.Of(known),
    };

    public ImmutableArray<string> Services =>
        [.. Calls.SelectMany(call => new[] { call.Consumer, call.Provider }).Concat(Events.SelectMany(telling => new[] { telling.Writer, telling.Reader }.OfType<string>())).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What some services have to do with.</summary>
    public IntegrationMap About(IReadOnlyCollection<string> services) => services.Count == 0 ? this : new IntegrationMap(
        [.. Calls.Where(call => services.Contains(call.Consumer) || services.Contains(call.Provider))],
        [.. Events.Where(telling => services.Contains(telling.Writer ?? "") || services.Contains(telling.Reader ?? ""))])
    {
        Workflows = Workflows.About(services),
    };

    private static IEnumerable<Telling> Tellings(KnownContracts known)
    {
        var described = known.Events.Select(one => one.Contract).DistinctBy(contract => (contract.Event, contract.Application, contract.Role)).GroupBy(contract => contract.Event, StringComparer.Ordinal);
        foreach (var contracts in described)
        {
            var (writers, readers) = (contracts.Where(contract => contract.Role == EventRole.Writer).ToList(), contracts.Where(contract => contract.Role == EventRole.Reader).ToList());
            foreach (var writer in writers)
            {
                foreach (var reader in readers.Select(reader => (EventContract?)reader).DefaultIfEmpty(null))
                    yield return new Telling(contracts.Key, writer.Application, reader?.Application, (writer.Channel ?? reader?.Channel)?.ToString(), []);
            }

            foreach (var reader in writers.Count == 0 ? readers : [])
                yield return new Telling(contracts.Key, null, reader.Application, reader.Channel?.ToString(), []);
        }

        foreach (var pact in known.Pacts)
        {
            foreach (var message in pact.Document.Interactions.OfType<AsynchronousMessage>())
                yield return new Telling(message.Description, pact.Document.Provider.Value, pact.Document.Consumer.Value, "a pact", [message]);
        }
    }
}

/// <summary>One service asks another.</summary>
/// <param name="Consumer">Who asks.</param>
/// <param name="Provider">Who answers.</param>
/// <param name="Endpoint">What is asked for.</param>
/// <param name="Interactions">The scenarios that are under contract.</param>
internal sealed record Call(string Consumer, string Provider, Endpoint Endpoint, ImmutableArray<Interaction> Interactions)
{
    public ImmutableArray<int> Statuses => [.. Interactions.OfType<HttpInteraction>().Select(http => http.Response.Status).Distinct().Order()];

    public int Failures => Interactions.OfType<HttpInteraction>().Count(http => http.Response.Status >= 400);
}

/// <summary>One service tells another.</summary>
/// <param name="Event">What.</param>
/// <param name="Writer">Who tells it; null where no contract says.</param>
/// <param name="Reader">Who hears it; null for nobody.</param>
/// <param name="Channel">On which way; null where that is no part of a contract.</param>
/// <param name="Interactions">The interactions of pacts; none where schemas say it.</param>
internal sealed record Telling(string Event, string? Writer, string? Reader, string? Channel, ImmutableArray<Interaction> Interactions);
