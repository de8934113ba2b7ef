using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Marketplace.Sync;

/// <summary>Where others are, and how patiently they are asked.</summary>
public sealed class ProviderSettings : CallSettings, IOwnAccount
{
    [Required]
    public Uri? Pricing { get; set; }

    [Required]
    public Uri? Orders { get; set; }

    [Required]
    public Uri? Users { get; set; }

    [Required]
    public string? AccountEmail { get; set; }

    [Required]
    public string? AccountPassword { get; set; }

    /// <summary>How long Orders may take to answer: it asks four others for an order.</summary>
    public TimeSpan OrderTimeLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The outside marketplace.</summary>
    [Required]
    public Uri? Bazaar { get; set; }

    /// <summary>The key that the outside marketplace knows us by.</summary>
    [Required]
    public string? BazaarKey { get; set; }

    /// <summary>The longest time that is waited when the outside marketplace wants to be asked later; where it is longer, the caller is told to come back.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often one request waits like that.</summary>
    [Range(0, 10)]
    public int Pauses { get; set; } = 2;
}
