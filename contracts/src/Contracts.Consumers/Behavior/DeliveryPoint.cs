using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior;

/// <summary>A place within the handling of an event at which a schedule may pause it, stop the consumer, or let what it depends on fail.</summary>
/// <remarks>
/// Each <c>await</c> of a handler that really waits is such a place already, for pausing and stopping. A store whose methods return at once (a dictionary, SQLite) has none: call <see cref="ReachAsync"/>
/// before and after what can fail, in the store that the test hands to the handler, or put <see cref="Around{TInterface}"/> it. Outside a schedule it does nothing.
/// </remarks>
public static class DeliveryPoint
{
    private static readonly AsyncLocal<DeliveryGate?> Gate = new();

    /// <summary>Reaches the place: returns at once, after a pause, or throws what a failing dependency throws.</summary>
    /// <param name="what">What happens here, for the report: <c>before the alert is written</c>.</param>
    /// <exception cref="IOException">The schedule lets the dependency fail here.</exception>
    /// <exception cref="OperationCanceledException">The schedule stops the consumer here.</exception>
    public static Task ReachAsync(string? what = null) => Gate.Value?.ReachAsync(what) ?? Task.CompletedTask;

    /// <summary>A repository, a client, a publisher whose asynchronous methods reach such a place when they are called, and another when they are done.</summary>
    /// <param name="dependency">What the handler depends on.</param>
    /// <typeparam name="TInterface">The interface that the handler knows it by.</typeparam>
    /// <returns>The same behind points, to be handed to the handler.</returns>
    public static TInterface Around<TInterface>(TInterface dependency)
        where TInterface : class
    {
        ArgumentNullException.ThrowIfNull(dependency);
        return typeof(TInterface).IsInterface
            ? PointProxy.Around(dependency)
            : throw new ArgumentException($"{typeof(TInterface).Name} is no interface; call DeliveryPoint.ReachAsync() in a class derived from it.", nameof(dependency));
    }

    internal static void Belongs(DeliveryGate gate) => Gate.Value = gate;
}
