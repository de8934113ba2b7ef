using Contracts.Consumers.Behavior.Schedules;

namespace Contracts.Consumers.Behavior.Properties;

/// <summary>Something that a handler promises: under each of its schedules the events lead to what they lead to undisturbed.</summary>
internal abstract class BehaviorProperty
{
    /// <summary>The name in findings, kebab-case.</summary>
    public abstract string Name { get; }

    /// <summary>The promise, as a sentence about the handler.</summary>
    public abstract string Promise { get; }

    /// <summary>What to do where it is not kept.</summary>
    public abstract string Advice { get; }

    /// <summary>The order that every schedule of the property keeps, a shrunk one too; null for the one of the scenario.</summary>
    public virtual DeliveryOrder? Order => null;

    /// <summary>Whether an event that was not taken comes again after the others, where any order is allowed: it may need one of them.</summary>
    public virtual bool MayComeLater => true;

    /// <summary>The schedules to try, simple ones first.</summary>
    public abstract IEnumerable<Schedule> Schedules(Scenario scenario);
}
