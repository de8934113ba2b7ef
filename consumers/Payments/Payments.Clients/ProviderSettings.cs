using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;
using ServiceDefaults.Tokens;

namespace Payments.Clients;

/// <summary>Where the card processor and Users are, and how patiently they are asked.</summary>
public sealed class ProviderSettings : CallSettings, IOwnAccount
{
    [Required]
    public Uri? CardProcessor { get; set; }

    /// <summary>The key that the card processor knows us by.</summary>
    [Required]
    public string? CardProcessorKey { get; set; }

    [Required]
    public Uri? Users { get; set; }

    [Required]
    public string? AccountEmail { get; set; }

    [Required]
    public string? AccountPassword { get; set; }
}
