using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Engine.Documents;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Knowledge.Questions;

/// <summary>What of all contracts a question is about. A name that no contract has is a wrong question: a slip of the pen must not look like "nobody reads it".</summary>
/// <param name="Interactions">The interactions with the endpoint or event.</param>
/// <param name="Events">What applications read and write of the event.</param>
/// <param name="Contracts">How many contracts were asked.</param>
/// <param name="Others">What else the provider is asked for, where nothing asks for the subject.</param>
internal sealed record Asked(ImmutableArray<AskedInteraction> Interactions, ImmutableArray<SourcedEvent> Events, int Contracts, ImmutableArray<string> Others)
{
    public static Asked Of(Subject subject, KnownContracts known) => subject switch
    {
        Subject.Endpoint endpoint => Of(endpoint, known),
        Subject.Event named => Of(named, known),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Asked Of(Subject.Endpoint endpoint, KnownContracts known)
    {
        var pacts = known.Pacts.Where(pact => pact.Document.Provider.Value == endpoint.Provider).ToList();
        if (pacts.Count == 0)
            throw ToolException.Invalid($"there is no contract of {endpoint.Provider} in {known.Source}", Providers(known));
        var requests = All(pacts).Where(asked => asked.Interaction is HttpInteraction).ToList();
        var there = requests.Where(asked => endpoint.Covers(((HttpInteraction)asked.Interaction).Request)).ToImmutableArray();
        var others = requests.Select(asked => Text(((HttpInteraction)asked.Interaction).Request)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Asked(there, [], pacts.Count, there.IsEmpty ? [.. others] : []);
    }

    private static Asked Of(Subject.Event named, KnownContracts known)
    {
        var events = known.Events.Where(one => one.Contract.Event == named.Name && (named.Writer is null || one.Contract.Role == EventRole.Reader || one.Contract.Application == named.Writer)).ToImmutableArray();
        var channels = events.Select(one => one.Contract.Channel).OfType<EventChannel>().ToList();
        var messages = All(known.Pacts.Where(pact => named.Writer is null || pact.Document.Provider.Value == named.Writer))
            .Where(asked => IsMessage(asked.Interaction) && (asked.Interaction.Description == named.Name || (asked.Interaction is AsynchronousMessage message && TravelsOn(channels, message.Message))))
            .ToImmutableArray();
        var contracts = events.Length + messages.Select(message => message.Contract).Distinct().Count();
        return contracts > 0 ? new Asked(messages, events, contracts, []) : throw ToolException.Invalid($"no contract in {known.Source} knows an event {named}", EventNames(known));
    }

    private static IEnumerable<AskedInteraction> All(IEnumerable<SourcedContract> pacts) =>
        pacts.SelectMany(pact => pact.Document.Interactions.Select(interaction => new AskedInteraction(pact, interaction)));

    // Of a question by message, what is read is the answer.
    private static bool IsMessage(Interaction interaction) => interaction is AsynchronousMessage or SynchronousMessage;

    private static bool TravelsOn(List<EventChannel> channels, ExpectedMessage message)
    {
        EventChannel? own = (Metadata(message, "topic"), Metadata(message, "exchange"), Metadata(message, "routingKey")) switch
        {
            ({ } topic, _, _) => new EventChannel.Topic(topic),
            (_, { } exchange, { } key) => new EventChannel.Exchange(exchange, key),
            _ => null,
        };
        return own is not null && channels.Any(channel => ChannelMatching.Reaches(own, channel));
    }

    private static string? Metadata(ExpectedMessage message, string name) =>
        message.Metadata.FirstOrDefault(entry => entry.Key == name).Value is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : null;

    private static string Text(ExpectedRequest request) => $"{request.Method.ToUpperInvariant()} {request.Path}";

    private static string Providers(KnownContracts known) => known.Pacts.IsEmpty
        ? "Run the consumers' tests first: they write the pacts. A broker has those of the versions that were published."
        : $"There are contracts of {string.Join(", ", known.Pacts.Select(pact => pact.Document.Provider.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.";

    private static string EventNames(KnownContracts known)
    {
        var names = known.Events.Select(one => one.Contract.Event)
            .Concat(All(known.Pacts).Where(asked => IsMessage(asked.Interaction)).Select(asked => asked.Interaction.Description))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "There are no events in them at all." : $"They know {string.Join(", ", names.Select(name => $"'{name}'"))}.";
    }
}
