namespace PactBroker.Access.Tokens;

internal sealed record TokenRow
{
    public required string Uuid { get; init; }

    public required string Description { get; init; }

    /// <summary>Names, with spaces between.</summary>
    public required string Scopes { get; init; }

    /// <summary>The only one that it may change; null: any.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>The team whose things it may change; null: it is for no team.</summary>
    public string? Team { get; init; }

    public required string CreatedBy { get; init; }

    public long CreatedAt { get; init; }

    /// <summary>From when it opens nothing any more; null: as long as it is not revoked.</summary>
    public long? ExpiresAt { get; init; }

    public long? RevokedAt { get; init; }

    public bool HasExpired(long now) => ExpiresAt <= now;

    // Who may change something has to find it first.
    public Caller Caller => new($"token {Uuid} ({Description})", PermissionNames.Parse(Scopes.Split(' ')) | Permissions.Read) { Holdings = Pacticipant is null ? null : Holdings.OfPacticipant(Pacticipant) };
}
