using System.ComponentModel.DataAnnotations;
using ServiceDefaults.Calls;

namespace Payments.Clients;

/// <summary>Where the card processor is, and how patiently it is asked.</summary>
public sealed class ProviderSettings : CallSettings
{
    [Required]
    public Uri? CardProcessor { get; set; }

    /// <summary>The key that the card processor knows us by.</summary>
    [Required]
    public string? CardProcessorKey { get; set; }
}
