namespace Contracts.Providers.States;

/// <summary>When a state handler is called.</summary>
public enum StateAction
{
    /// <summary>Before the interaction: make the state true.</summary>
    Setup,

    /// <summary>After the interaction, whatever came of it: leave nothing behind.</summary>
    Teardown,
}
