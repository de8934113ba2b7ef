namespace PactBroker.Access.Limits;

/// <summary>How much one caller may ask. Each broker counts for itself.</summary>
public sealed record RateLimitOptions
{
    /// <summary>Requests in a window, of one user or token, or of one address where nobody says who he is; 0: any number.</summary>
    public int Requests { get; init; } = 6000;

    /// <summary>Wrong passwords and tokens in a window from one address, after which it is not listened to; 0: any number.</summary>
    public int Failures { get; init; } = 60;

    /// <summary>What was asked is forgotten little by little, all of it after this time.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether callers on the machine of the broker are counted, too.</summary>
    public bool CountThisMachine { get; init; }
}
