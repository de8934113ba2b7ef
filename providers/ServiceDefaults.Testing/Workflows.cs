using Contracts.Engine.Documents.Notes;

namespace ServiceDefaults.Testing;

/// <summary>What people do through several services, for the tests of all consumers: each says which step its interaction is, <c>contracts workflows</c> puts them together.</summary>
public static class Workflows
{
    /// <summary>From the log-in to the money that is taken.</summary>
    public static Scenario Checkout { get; } = new() { Workflow = "checkout", Critical = true, Priority = 1 };

    /// <summary>From a form to the own profile.</summary>
    public static Scenario Registration { get; } = new() { Workflow = "registration", Critical = true, Priority = 1 };

    /// <summary>How far an order is, from the purchase to the signature at the door.</summary>
    public static Scenario LifeOfAnOrder { get; } = new() { Workflow = "life of an order", Priority = 2 };

    /// <summary>A product is offered at the outside marketplace, and what is bought there is an order here.</summary>
    public static Scenario SellingOutside { get; } = new() { Workflow = "selling outside", Priority = 2 };
}
