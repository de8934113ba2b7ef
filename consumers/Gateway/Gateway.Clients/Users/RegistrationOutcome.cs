namespace Gateway.Clients.Users;

/// <summary>What came of a registration.</summary>
public abstract record RegistrationOutcome
{
    private RegistrationOutcome()
    {
    }

    /// <summary>There is an account; its e-mail address is still to be verified.</summary>
    public sealed record Registered(Guid Id) : RegistrationOutcome;

    /// <summary>Everything that is wrong, by the member of the request.</summary>
    public sealed record Rejected(IReadOnlyDictionary<string, string[]> Errors) : RegistrationOutcome;

    public sealed record EmailTaken : RegistrationOutcome;
}
