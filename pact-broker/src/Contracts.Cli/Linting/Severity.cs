namespace Contracts.Cli.Linting;

/// <summary>How much a finding matters.</summary>
internal enum Severity
{
    /// <summary>The contract could be better; it is as good as its tests meant it.</summary>
    Hint,

    /// <summary>It will cost somebody time.</summary>
    Warning,

    /// <summary>It must not be shared as it is.</summary>
    Error,
}
