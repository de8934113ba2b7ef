using System.Collections.Immutable;
using Contracts.Cli.Knowledge;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Cli.Workflows;

/// <summary>One service asks, or tells, another: an interaction under contract, and what was found of it.</summary>
/// <param name="Consumer">Whose contract it is.</param>
/// <param name="Provider">With whom.</param>
/// <param name="Interaction">What.</param>
internal sealed record Hop(string Consumer, string Provider, Interaction Interaction)
{
    public InteractionNotes Notes { get; } = InteractionNotes.Of(Interaction);

    /// <summary>What its verification found; null where no result is known.</summary>
    public Finding? Finding { get; init; }

    public string From => Interaction is AsynchronousMessage ? Provider : Consumer;

    public string To => Interaction is AsynchronousMessage ? Consumer : Provider;

    public string Way => $"{From} → {To}";

    /// <summary>What has to be there before, as the states say; the verification undoes it afterwards.</summary>
    public string Setup => string.Join("; ", Interaction.ProviderStates.Select(state => state.Name));

    public string Expected => Interaction switch
    {
        HttpInteraction http => $"{http.Response.Status}",
        AsynchronousMessage => "a message",
        _ => "an answer",
    };

    public string Status => Finding?.ToString() ?? "not verified";

    /// <summary>All that contracts say. A broker may know a contract in several versions.</summary>
    public static ImmutableArray<Hop> All(KnownContracts known) =>
    [
        .. known.Pacts
            .SelectMany(pact => pact.Document.Interactions, (pact, interaction) => new Hop(pact.Document.Consumer.Value, pact.Document.Provider.Value, interaction))
            .DistinctBy(hop => (hop.Consumer, hop.Provider, InteractionIdentity.Of(hop.Interaction))),
    ];

    public override string ToString() => $"{Way}: {InteractionIdentity.Of(Interaction)}";
}
