namespace Contracts.Consumers.Behavior;

/// <summary>What happens between a broker and a handler.</summary>
public enum Disturbance
{
    /// <summary>Events come twice: at once, after others, after a restart, while the first is still being handled.</summary>
    Redelivery,

    /// <summary>A delivery is lost: on its way, in the middle of its handling (the consumer stops, or what it depends on fails), or with its acknowledgement. The broker delivers the event again.</summary>
    Loss,

    /// <summary>Events arrive in any order, and at the same time, whatever their keys.</summary>
    Reordering,
}
