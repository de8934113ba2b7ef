namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>How schedules are run.</summary>
internal sealed record BehaviorOptions
{
    /// <summary>More than any handling comes by; a handler that retries for ever does.</summary>
    public const int PointLimit = 1_000;

    public int Seed { get; init; }

    /// <summary>Random schedules for each property, beside the systematic ones.</summary>
    public int Runs { get; init; } = 50;

    /// <summary>A delivery that takes longer has no end.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a delivery may take while another is paused before it is taken to wait for that one (for its lock).</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many schedules run at a time, each on a store of its own.</summary>
    public int AtATime { get; init; } = 1;

    /// <summary>How often an event is delivered before it is a dead letter.</summary>
    public int Attempts { get; init; } = 3;
}
