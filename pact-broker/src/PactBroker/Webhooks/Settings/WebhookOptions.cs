using PactBroker.Domain.Webhooks.Outgoing;

namespace PactBroker.Webhooks.Settings;

/// <summary>Whom the broker may call, how long it waits, and how often it tries.</summary>
public sealed record WebhookOptions
{
    public OutgoingRules Rules { get; init; } = new();

    /// <summary>The statuses that mean that the receiver has got it.</summary>
    public IReadOnlyList<int> SuccessCodes { get; init; } = [200, 201, 202, 203, 204, 205, 206];

    public RetrySchedule Retries { get; init; } = RetrySchedule.Usual;

    /// <summary>For one attempt, from looking up the name to the end of the answer.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Null: the broker's name and version.</summary>
    public string? UserAgent { get; init; }

    /// <summary>So long nobody else tries what one broker has begun to deliver. Twice the time that it may take: then it is dead, and not slow.</summary>
    internal TimeSpan ClaimLength => TimeLimit * 2;
}
