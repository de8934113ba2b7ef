using System.Collections.Immutable;

namespace PactBroker.Domain.ForVerification.Pending;

/// <summary>The line of work in a provider that a verification is for: its branch, or in older set-ups its tag.</summary>
public abstract record ProviderLine
{
    private ProviderLine()
    {
    }

    public sealed record Branch(string Name) : ProviderLine;

    public sealed record Tag(string Name) : ProviderLine;

    /// <summary>Nothing is known about the provider version: any success counts.</summary>
    public sealed record Whole : ProviderLine;

    /// <summary>A branch wins over tags.</summary>
    public static ImmutableArray<ProviderLine> Of(string? branch, ImmutableArray<string> tags)
        => branch is not null ? [new Branch(branch)]
            : tags.IsEmpty ? [new Whole()]
            : [.. tags.Select(tag => new Tag(tag))];
}
