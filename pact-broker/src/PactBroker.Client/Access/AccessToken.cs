using System.Collections.Immutable;

namespace PactBroker.Client.Access;

/// <summary>What lets a program in, as the broker shows it: without its secret.</summary>
public sealed record AccessToken
{
    /// <summary>The broker's identity of it; null before it is created.</summary>
    public string? Uuid { get; init; }

    /// <summary>Whose it is and what for.</summary>
    public required string Description { get; init; }

    /// <summary>What it opens: <c>read</c>, <c>publish</c>, <c>verify</c>, <c>deploy</c>, <c>admin</c>, <c>audit</c>.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The only application whose things it changes; null for those of any.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>The team whose things alone it changes; null for those of any.</summary>
    public string? Team { get; init; }

    /// <summary>Who made it; null before it is created.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>When, as the broker says it.</summary>
    public string? CreatedAt { get; init; }

    /// <summary>When it opens nothing any more, as the broker says it; null for one that is good until it is revoked.</summary>
    public string? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it is not.</summary>
    public string? RevokedAt { get; init; }
}
