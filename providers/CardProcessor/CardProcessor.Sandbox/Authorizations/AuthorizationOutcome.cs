namespace CardProcessor.Sandbox.Authorizations;

/// <summary>What became of what a merchant wanted.</summary>
internal abstract record AuthorizationOutcome
{
    private AuthorizationOutcome()
    {
    }

    public sealed record Done(Authorization Authorization) : AuthorizationOutcome;

    /// <summary>The bank said no.</summary>
    public sealed record Declined(Problem Why) : AuthorizationOutcome;

    public sealed record Missing : AuthorizationOutcome;

    /// <summary>An authorization that is as this one is does not allow it.</summary>
    public sealed record NotAllowed(Problem Why) : AuthorizationOutcome;
}
