using System.Collections.Immutable;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.ForVerification.Pending;

/// <summary>Whether a failure would break the provider's build.</summary>
/// <param name="Unverified">The lines of the provider that have yet to verify the content with success.</param>
/// <param name="Verified">Those that have.</param>
public sealed record PendingStatus(ImmutableArray<ProviderLine> Unverified, ImmutableArray<ProviderLine> Verified)
{
    /// <summary>Pending as long as one line is.</summary>
    public bool IsPending => !Unverified.IsEmpty;

    /// <param name="lines">The lines of the provider.</param>
    /// <param name="verified">For each line, the contents that it has verified.</param>
    /// <param name="content">The content in question.</param>
    public static PendingStatus Of(ImmutableArray<ProviderLine> lines, IReadOnlyDictionary<ProviderLine, IReadOnlySet<ContentId>> verified, ContentId content)
        => new([.. lines.Where(line => !verified[line].Contains(content))], [.. lines.Where(line => verified[line].Contains(content))]);
}
