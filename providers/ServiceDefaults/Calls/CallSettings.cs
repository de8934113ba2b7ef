using System.ComponentModel.DataAnnotations;

namespace ServiceDefaults.Calls;

/// <summary>How patiently other services are asked. A service's own settings add where they are.</summary>
public abstract class CallSettings
{
    /// <summary>How long one attempt may take, with its body.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request that failed is tried again, where it may be.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>How long the first retry waits; the next ones wait longer.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>After how many failed attempts within <see cref="BreakDuration"/> a provider is left alone.</summary>
    [Range(2, 10_000)]
    public int FailuresUntilBreak { get; set; } = 100;

    /// <summary>How long it is left alone.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(10);
}
