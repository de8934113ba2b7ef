namespace PactBroker.Access;

/// <summary>Who asks, as far as the broker can tell, and what he may do.</summary>
internal sealed record Caller(string Name, Permissions Permissions)
{
    /// <summary>What may be changed; null: everything.</summary>
    public Holdings? Holdings { get; init; }

    /// <summary>What he may do with everything, whatever the holdings are.</summary>
    public Permissions Everywhere { get; init; }

    /// <summary>Somebody who did not say who he is.</summary>
    public static Caller Anonymous { get; } = new("anonymous", Permissions.None);

    /// <summary>Anybody, where the broker does not ask.</summary>
    public static Caller Unasked { get; } = Anonymous with { Permissions = Permissions.All };

    /// <summary>As he is on one route: who may do there what he does with everything, does it so.</summary>
    public Caller On(AccessRule rule) => (Everywhere & rule.AnyOf) == Permissions.None ? this : this with { Permissions = Everywhere, Holdings = null };
}
