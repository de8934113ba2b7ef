using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Orders.Clients;

/// <summary>Where the providers are, and how patiently they are asked.</summary>
public sealed class ProviderSettings : CallSettings, IOwnAccount
{
    [Required]
    public Uri? Inventory { get; set; }

    [Required]
    public Uri? Pricing { get; set; }

    [Required]
    public Uri? Payments { get; set; }

    [Required]
    public Uri? Users { get; set; }

    [Required]
    public string? AccountEmail { get; set; }

    [Required]
    public string? AccountPassword { get; set; }
}
