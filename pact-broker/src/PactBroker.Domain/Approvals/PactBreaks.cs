using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using PactBroker.Domain.Contents;

namespace PactBroker.Domain.Approvals;

/// <summary>
/// What a pact asks of a provider that only keeps to the approved one. It is found by the matcher, as a verification would find it: too often where rules
/// changed and nobody can tell whether they are narrower, and never too seldom.
/// </summary>
public static class PactBreaks
{
    /// <summary>None where every provider that keeps to the approved pact keeps to the other too.</summary>
    public static ImmutableArray<ContractBreak> Find(ContractContent approved, ContractContent proposed)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(proposed);
        if (approved.Hash == proposed.Hash)
            return [];

        return Read(approved) is { } before && Read(proposed) is { } after
            ? Find(before, after)
            : [new ContractBreak("unreadable", "the pact", "", "It is no pact that can be compared, and its content differs from the approved one.")];
    }

    private static ImmutableArray<ContractBreak> Find(PactDocument before, PactDocument after)
    {
        // What is pending is promised by nobody, and a provider that fails it has failed nothing.
        var promised = before.Interactions.Where(interaction => !interaction.Pending).ToLookup(InteractionIdentity.Of);
        var known = before.Unread.Select(unread => unread.GetRawText()).ToHashSet();
        return
        [
            .. after.Interactions.Where(interaction => !interaction.Pending).SelectMany(interaction => Find(interaction, [.. promised[InteractionIdentity.Of(interaction)]])),
            .. after.Unread.Where(unread => !known.Contains(unread.GetRawText())).Select(unread => new ContractBreak(
                "interaction-unknown", Description(unread), "", "An interaction of a kind that this broker does not know is new or has changed.")),
        ];
    }

    // Interactions that are named alike are alternatives to the provider: it is enough that one of them promises what is asked for.
    private static IReadOnlyList<ContractBreak> Find(Interaction asked, IReadOnlyList<Interaction> promised)
    {
        var name = InteractionIdentity.Of(asked).ToString();
        if (promised.Count == 0)
            return [new ContractBreak("interaction-new", name, "", "The approved contract has no such interaction.")];

        return promised.Select(before => InteractionBreaks.Find(name, before, asked)).MinBy(breaks => breaks.Count)!;
    }

    private static PactDocument? Read(ContractContent content) =>
        PactReader.TryRead(Encoding.UTF8.GetBytes(content.ToText()), out var pact, out _) ? pact.Document : null;

    private static string Description(JsonElement interaction) =>
        interaction.ValueKind == JsonValueKind.Object && interaction.TryGetProperty("description", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "an interaction";
}
