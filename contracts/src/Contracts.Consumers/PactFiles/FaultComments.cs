using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.PactFiles;

/// <summary>
/// The faults of an interaction, which stand in <c>comments.faults</c> of the interaction as it is when all is well: verifiers replay that, and pass over the comment.
/// Several tests may each say one fault of the same interaction, so faults add up where everything else would contradict itself.
/// </summary>
internal static class FaultComments
{
    private const string Member = "faults";

    public static Interaction Without(Interaction interaction) => Of(interaction).IsEmpty ? interaction : With(interaction, []);

    public static Interaction With(Interaction interaction, IEnumerable<FaultComment> faults)
    {
        var comments = interaction.Comments is { ValueKind: JsonValueKind.Object } written ? JsonObject.Create(written)! : [];
        comments.Remove(Member);
        var rows = new JsonArray([.. faults
            .Distinct()
            .OrderBy(fault => fault.Fault, StringComparer.Ordinal)
            .ThenBy(fault => fault.Reaction, StringComparer.Ordinal)
            .Select(fault => new JsonObject { ["fault"] = fault.Fault, ["reaction"] = fault.Reaction })]);
        if (rows.Count > 0)
            comments[Member] = rows;
        return interaction with { Comments = comments.Count > 0 ? JsonSerializer.SerializeToElement(comments) : null };
    }

    /// <summary>The interactions, each with the faults that any of the same identity has.</summary>
    public static ImmutableArray<Interaction> Together(IEnumerable<Interaction> interactions) =>
    [
        .. interactions.GroupBy(InteractionIdentity.Of).SelectMany(same =>
        {
            var faults = same.SelectMany(interaction => Of(interaction)).ToList();
            return faults.Count == 0 ? same : same.Select(interaction => With(interaction, faults));
        }),
    ];

    /// <summary>What is said now, with those faults of what was there that it says nothing else about.</summary>
    public static PactDocument Keeping(PactDocument existing, PactDocument said)
    {
        var there = existing.Interactions.ToLookup(InteractionIdentity.Of);
        return said with
        {
            Interactions =
            [
                .. Together(said.Interactions).Select(interaction =>
                {
                    var now = Of(interaction);
                    var before = there[InteractionIdentity.Of(interaction)].SelectMany(was => Of(was)).ExceptBy(now.Select(fault => fault.Fault), fault => fault.Fault).ToList();
                    return before.Count == 0 ? interaction : With(interaction, now.Concat(before));
                }),
            ],
        };
    }

    private static ImmutableArray<FaultComment> Of(Interaction interaction) =>
        interaction.Comments is { ValueKind: JsonValueKind.Object } comments && comments.TryGetProperty(Member, out var rows) && rows.ValueKind == JsonValueKind.Array
            ? [.. rows.EnumerateArray().Select(row => new FaultComment(Text(row, "fault"), Text(row, "reaction")))]
            : [];

    private static string Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
