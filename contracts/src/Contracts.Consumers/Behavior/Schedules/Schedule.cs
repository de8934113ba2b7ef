using System.Collections.Immutable;

namespace Contracts.Consumers.Behavior.Schedules;

/// <summary>Deliveries of events, one after the other.</summary>
internal sealed record Schedule(ImmutableArray<DeliveryStep> Steps)
{
    /// <summary>The events that somebody can handle, each once, in the order in which they were published.</summary>
    public ImmutableArray<int> Events =>
        [.. Steps.Where(step => step is not DeliveryStep.Poisoned).SelectMany(step => step.Events).Distinct().Order()];

    public IEnumerable<DeliveryStep.Poisoned> Poisons => Steps.OfType<DeliveryStep.Poisoned>();

    public static Schedule Of(IEnumerable<int> events) => new([.. events.Select(@event => new DeliveryStep.Delivered(@event))]);

    public Schedule Insert(int index, params DeliveryStep[] steps) => new(Steps.InsertRange(index, steps));

    public Schedule Append(params DeliveryStep[] steps) => new(Steps.AddRange(steps));

    public Schedule Replace(int index, params DeliveryStep[] steps) => new(Steps.RemoveAt(index).InsertRange(index, steps));
}
