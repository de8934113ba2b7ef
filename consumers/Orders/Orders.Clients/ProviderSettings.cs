using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;

namespace Orders.Clients;

/// <summary>Where the providers are, and how patiently they are asked.</summary>
public sealed class ProviderSettings : CallSettings
{
    [Required]
    public Uri? Inventory { get; set; }

    [Required]
    public Uri? Pricing { get; set; }

    [Required]
    public Uri? Payments { get; set; }
}
