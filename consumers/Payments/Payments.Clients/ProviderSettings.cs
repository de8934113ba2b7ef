using System.ComponentModel.DataAnnotations;

namespace Payments.Clients;

/// <summary>Where the card processor is, and how patiently it is asked.</summary>
public sealed class ProviderSettings
{
    [Required]
    public Uri? CardProcessor { get; set; }

    /// <summary>The key that the card processor knows us by.</summary>
    [Required]
    public string? CardProcessorKey { get; set; }

    /// <summary>How long one attempt may take, with its body.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a request that failed is tried again.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>How long the first retry waits; the next ones wait longer.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>After how many failed attempts the card processor is left alone.</summary>
    [Range(2, 1000)]
    public int FailuresUntilBreak { get; set; } = 12;

    /// <summary>How long it is left alone.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(10);
}
