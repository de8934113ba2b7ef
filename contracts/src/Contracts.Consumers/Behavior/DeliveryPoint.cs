using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior;

/// <summary>A place within the handling of an event at which a schedule may pause it, stop the consumer, or let what it depends on fail.</summary>
/// <remarks>
/// Each <c>await</c> of a handler that really waits is such a place already, for pausing and stopping. A store whose methods return at once (a dictionary, SQLite) has none: call this
/// before and after what can fail, in the store that the test hands to the handler. Outside a schedule it does nothing.
/// </remarks>
public static class DeliveryPoint
{
    private static readonly AsyncLocal<DeliveryGate?> Gate = new();

    /// <summary>Reaches the place: returns at once, after a pause, or throws what a failing dependency throws.</summary>
    /// <exception cref="IOException">The schedule lets the dependency fail here.</exception>
    /// <exception cref="OperationCanceledException">The schedule stops the consumer here.</exception>
    public static Task ReachAsync() => Gate.Value?.ReachAsync() ?? Task.CompletedTask;

    internal static void Belongs(DeliveryGate gate) => Gate.Value = gate;
}
