namespace ServiceDefaults.Tokens;

/// <summary>Settings of a service that has an account of its own at Users, with the role <see cref="Roles.Service"/>.</summary>
public interface IOwnAccount
{
    /// <summary>Where Users is.</summary>
    Uri? Users { get; }

    string? AccountEmail { get; }

    string? AccountPassword { get; }
}
