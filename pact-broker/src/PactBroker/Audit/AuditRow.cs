namespace PactBroker.Audit;

/// <summary>A change as the log keeps it.</summary>
internal sealed record AuditRow
{
    public long Id { get; init; }

    /// <summary>When, in UTC ticks: the instant of everything that was written with it.</summary>
    public long At { get; init; }

    /// <summary>Who: a user, a token, whom an issuer of tokens names; "anonymous" where nobody is asked.</summary>
    public required string Actor { get; init; }

    /// <summary>From where; null: the broker by itself.</summary>
    public string? Address { get; init; }

    /// <summary>What: one of <see cref="ActionCatalogue"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Whose thing was changed; null: everybody's.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>The rest of what: names and values, as a JSON object. Never a secret.</summary>
    public required string Details { get; init; }

    /// <summary>The method and the path; null: nobody asked.</summary>
    public string? Request { get; init; }

    /// <summary>What the broker calls the request, in its logs and in answers about failures.</summary>
    public required string RequestId { get; init; }

    /// <summary>What whoever asked calls it.</summary>
    public string? CorrelationId { get; init; }
}
