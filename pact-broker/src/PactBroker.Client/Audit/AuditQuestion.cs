namespace PactBroker.Client.Audit;

/// <summary>Which changes are asked for; what is null does not matter.</summary>
public sealed record AuditQuestion
{
    /// <summary>Of this application's things.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>By exactly this user, or token as the log shows it.</summary>
    public string? Actor { get; init; }

    /// <summary>Of this sort.</summary>
    public string? Action { get; init; }

    /// <summary>By requests that whoever asked called so.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? To { get; init; }

    internal IEnumerable<(string Name, string Value)> Parameters() =>
        new (string Name, string? Value)[] { ("pacticipant", Pacticipant), ("actor", Actor), ("action", Action), ("correlationId", CorrelationId), ("from", Instant(From)), ("to", Instant(To)) }
            .Where(parameter => parameter.Value is not null).Select(parameter => (parameter.Name, parameter.Value!));

    private static string? Instant(DateTimeOffset? instant) => instant?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
