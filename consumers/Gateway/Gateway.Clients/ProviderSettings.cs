using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;

namespace Gateway.Clients;

/// <summary>Where the gateway's providers are, and how patiently they are asked.</summary>
public sealed class ProviderSettings : CallSettings
{
    [Required]
    public Uri? Inventory { get; set; }

    [Required]
    public Uri? Pricing { get; set; }

    [Required]
    public Uri? Users { get; set; }

    [Required]
    public Uri? Orders { get; set; }

    [Required]
    public Uri? Analytics { get; set; }

    [Required]
    public Uri? Marketplace { get; set; }

    /// <summary>How long a synchronization may take: Marketplace asks the outside marketplace once for each product, and waits where that wants to be asked later.</summary>
    public TimeSpan SynchronizationTimeLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a checkout may take: Orders asks three others for it, and them again where they fail.</summary>
    public TimeSpan CheckoutTimeLimit { get; set; } = TimeSpan.FromSeconds(20);
}
