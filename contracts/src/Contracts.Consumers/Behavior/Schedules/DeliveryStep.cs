using Contracts.Consumers.Behavior.Deliveries;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>One line of a schedule. Events are named by their place among the published ones.</summary>
internal abstract record DeliveryStep
{
    private DeliveryStep()
    {
    }

    /// <summary>The events that the step delivers.</summary>
    public abstract IEnumerable<int> Events { get; }

    /// <summary>The event is delivered, and again while the handler does not take it.</summary>
    public sealed record Delivered(int Event) : DeliveryStep
    {
        public override IEnumerable<int> Events => [Event];
    }

    /// <summary>The handling of the event breaks off. What the handler does not take for all that comes again, to a new consumer where the old one was stopped.</summary>
    public sealed record Broken(int Event, Interruption Interruption) : DeliveryStep
    {
        public override IEnumerable<int> Events => [Event];
    }

    /// <summary>Another event is handled while the first is at a point of its handling.</summary>
    public sealed record Overlapping(int Event, int At, int Other) : DeliveryStep
    {
        public override IEnumerable<int> Events => [Event, Other];
    }

    /// <summary>Each attempt to handle the event fails: it is one that nobody can handle, or what the handler depends on stays away.</summary>
    public sealed record Poisoned(int Event, bool DependencyFails) : DeliveryStep
    {
        public override IEnumerable<int> Events => [Event];
    }

    /// <summary>The consumer is started again, on the same store.</summary>
    public sealed record Restarted : DeliveryStep
    {
        public override IEnumerable<int> Events => [];
    }
}
