namespace PactBroker.Secrets;

/// <summary>A key of the database.</summary>
internal sealed record KeyRow
{
    public long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>As Data Protection writes it; what is secret in it is wrapped.</summary>
    public required string Xml { get; init; }

    /// <summary>The key from outside that has wrapped it; null: none has.</summary>
    public string? WrappedBy { get; init; }

    public long CreatedAt { get; init; }
}
