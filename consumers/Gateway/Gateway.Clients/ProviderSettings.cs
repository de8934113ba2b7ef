using System.ComponentModel.DataAnnotations;

namespace Gateway.Clients;

/// <summary>Where the providers are, and how patiently they are asked.</summary>
public sealed class ProviderSettings
{
    [Required]
    public Uri? Inventory { get; set; }

    [Required]
    public Uri? Pricing { get; set; }

    /// <summary>How long one call may take, with its body.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a read that failed is tried again. Writes never are: the first may have arrived.</summary>
    [Range(1, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>How long the first retry waits; the next ones wait longer.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);
}
