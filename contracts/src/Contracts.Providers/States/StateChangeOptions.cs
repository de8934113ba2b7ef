using System.Collections.Immutable;

namespace Contracts.Providers.States;

/// <summary>How a state-change URL is called.</summary>
public sealed record StateChangeOptions
{
    /// <summary>Whether it is also called after each interaction, with the action <c>teardown</c>. Default no, as in other verifiers.</summary>
    public bool Teardown { get; init; }

    /// <summary>Where the state stands in the request. Default in a JSON body.</summary>
    public ProviderStateStyle Style { get; init; }

    /// <summary>The waits before a call is tried again after a connection error, 408, 429 or a server error; as many tries as there are waits. Default 0.1 and 0.5 seconds.</summary>
    public ImmutableArray<TimeSpan> RetryDelays { get; init; } = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500)];

    /// <summary>How long one call may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of waits and time limits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The same, called after each interaction too.</summary>
    public StateChangeOptions WithTeardown() => this with { Teardown = true };

    /// <summary>The same, with the state elsewhere in the request.</summary>
    /// <param name="style">Where.</param>
    public StateChangeOptions WithStyle(ProviderStateStyle style) => this with { Style = style };
}

/// <summary>Where a state-change request carries the state.</summary>
public enum ProviderStateStyle
{
    /// <summary>In a JSON body: <c>{"state": …, "params": {…}, "action": "setup"}</c>.</summary>
    Body,

    /// <summary>In the query: <c>?state=…&amp;action=setup</c> and one parameter per parameter of the state.</summary>
    Query,
}
