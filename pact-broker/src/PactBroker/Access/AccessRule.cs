namespace PactBroker.Access;

/// <summary>Whom a route is open to: its column in the route table.</summary>
/// <param name="AnyOf">One of these is enough.</param>
internal sealed record AccessRule(Permissions AnyOf)
{
    public static AccessRule Read { get; } = new(Permissions.Read);

    public static AccessRule Heartbeat { get; } = Read with { OpenIf = access => access.PublicHeartbeat };

    public static AccessRule Badge { get; } = Read with { OpenIf = access => access.PublicBadges };

    /// <summary>The settings with which it is open to everybody, beside public reading.</summary>
    public Func<AccessOptions, bool> OpenIf { get; init; } = _ => false;

    /// <summary>Whether not the path but what is inside tells whose it is, so that the handler looks.</summary>
    public bool OwnerIsInside { get; init; }

    public bool IsOpen(AccessOptions access) => OpenIf(access) || (access.AllowPublicRead && AnyOf.HasFlag(Permissions.Read));

    public bool Admits(Caller caller) => (caller.Permissions & AnyOf) != Permissions.None;
}
