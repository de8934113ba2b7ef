using System.Collections.Immutable;
using Contracts.Engine.Documents;
using PactBroker.Domain.ForVerification.Pending;

namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>The lines of a provider as they stand in sentences.</summary>
/// <param name="By">After "for" and "by a": <c>version of Bar from branch 'main'</c>; null where there is no line to name.</param>
/// <param name="Everyone">Whom the pending state is about: <c>any version of Bar from branch 'main'</c>.</param>
/// <param name="WithThis">What such a version has to have, where that can change: <c> with this tag</c>.</param>
internal sealed record LineWords(string? By, string Everyone, string WithThis)
{
    public static LineWords Of(PacticipantName provider, ImmutableArray<ProviderLine> lines)
    {
        if (lines is [ProviderLine.Branch branch, ..])
            return Single($"version of {provider} from branch '{branch.Name}'", withThis: "");

        var tags = lines.OfType<ProviderLine.Tag>().Select(tag => tag.Name).ToList();
        return tags.Count switch
        {
            0 => new LineWords(null, provider.Value, ""),
            1 => Single($"version of {provider} with tag {Enumeration.Quoted(tags)}", " with this tag"),
            _ => Single($"versions of {provider} with tag {Enumeration.Quoted(tags)}", " with these tags"),
        };
    }

    private static LineWords Single(string by, string withThis) => new(by, $"any {by}", withThis);
}
