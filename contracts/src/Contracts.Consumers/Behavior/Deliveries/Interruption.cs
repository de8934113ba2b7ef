namespace Contracts.Consumers.Behavior.Deliveries;

/// <summary>What happens at a point of the handling of an event.</summary>
internal enum InterruptionKind
{
    /// <summary>Another delivery is handled before this one goes on.</summary>
    Pause,

    /// <summary>The consumer is told to stop.</summary>
    Stop,

    /// <summary>What the handler depends on fails once.</summary>
    Fail,

    /// <summary>What the handler depends on fails from here on, each time.</summary>
    FailAlways,
}

/// <summary>An interruption and the point where it happens, counted from 1.</summary>
internal sealed record Interruption(InterruptionKind Kind, int At);
