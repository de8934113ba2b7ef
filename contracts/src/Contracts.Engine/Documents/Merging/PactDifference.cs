using System.Text;
using Contracts.Engine.Reports;

namespace Contracts.Engine.Documents.Merging;

/// <summary>Tells how one pact differs from another: which interactions came, which went, and what changed within the others.</summary>
public static class PactDifference
{
    /// <summary>The difference as text for people; empty when there is none.</summary>
    /// <param name="before">The pact that was there; null when there was none.</param>
    /// <param name="after">The pact that is there now.</param>
    public static string Between(PactDocument? before, PactDocument after)
    {
        var text = new StringBuilder();
        if (before is not null && before.Specification != after.Specification)
            text.Append($"version: {before.Specification.Number()} becomes {after.Specification.Number()}\n");

        var old = ByIdentity(before);
        var now = ByIdentity(after);
        foreach (var identity in old.Keys.Union(now.Keys).Order())
        {
            var (was, becomes) = (old.GetValueOrDefault(identity), now.GetValueOrDefault(identity));
            if (was is null)
                text.Append($"added: {identity}\n");
            else if (becomes is null)
                text.Append($"removed: {identity}\n");
            else if (was != becomes)
                text.Append($"changed: {identity}\n{LineDifference.Of(was, becomes)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static Dictionary<InteractionIdentity, string> ByIdentity(PactDocument? document)
    {
        var texts = new Dictionary<InteractionIdentity, string>();
        foreach (var interaction in document?.Interactions ?? [])
            texts[InteractionIdentity.Of(interaction)] = PactMerge.Text(interaction);
        return texts;
    }
}
