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

    /// <summary>How long a checkout may take: Orders asks three others for it, and them again where they fail.</summary>
    public TimeSpan CheckoutTimeLimit { get; set; } = TimeSpan.FromSeconds(20);
}
