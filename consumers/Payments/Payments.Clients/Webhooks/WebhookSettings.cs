using System.ComponentModel.DataAnnotations;

namespace Payments.Clients.Webhooks;

/// <summary>How the card processor signs.</summary>
public sealed class WebhookSettings
{
    /// <summary>What only the card processor and Payments know.</summary>
    [Required, MinLength(16)]
    public string Secret { get; set; } = "";

    /// <summary>How old a signature may be: a request that somebody recorded is worth nothing later.</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);
}
