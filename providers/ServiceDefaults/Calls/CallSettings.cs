using System.ComponentModel.DataAnnotations;

namespace ServiceDefaults.Calls;

/// <summary>How patiently other services are asked. A service's own settings add where they are.</summary>
public abstract class CallSettings
{
    /// <summary>How long one call may take, with its body.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a read that failed is tried again. Writes never are: the first may have arrived.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>How long the first retry waits; the next ones wait longer.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);
}
