namespace Contracts.Cli.Failures;

/// <summary>What the tool answers to the shell. Scripts depend on these numbers.</summary>
internal static class ExitCodes
{
    /// <summary>Yes: published, verified, deployable, recorded.</summary>
    public const int Yes = 0;

    /// <summary>The contract says no: a verification failed, a version is not deployable, the broker keeps another content of this version.</summary>
    public const int No = 1;

    /// <summary>The question was wrong: a missing or unknown option, a file that is no pact, a name that the broker does not know.</summary>
    public const int Usage = 2;

    /// <summary>Something around is missing or broken: the broker or the provider cannot be reached, refuses the credentials, or fails.</summary>
    public const int Environment = 3;

    /// <summary>Nothing was asked, since credentials are missing: neither yes nor no.</summary>
    public const int NotVerified = 4;

    /// <summary>Nothing failed, but it took longer than it may.</summary>
    public const int OverBudget = 5;

    /// <summary>Ended from outside (Ctrl-C), as shells have it.</summary>
    public const int Interrupted = 130;
}
