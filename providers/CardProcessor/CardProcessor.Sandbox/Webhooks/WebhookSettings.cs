using System.ComponentModel.DataAnnotations;

namespace CardProcessor.Sandbox.Webhooks;

/// <summary>Section <c>Webhooks</c> of the configuration.</summary>
internal sealed class WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Where the merchant wants to be told; null for a merchant who does not.</summary>
    public Uri? Address { get; set; }

    /// <summary>What only the merchant and the processor know.</summary>
    [Required, MinLength(16)]
    public string Secret { get; set; } = "a secret of the sandbox for tests";

    /// <summary>How often it is told before the processor gives up.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 20;

    /// <summary>How long it waits before it tells again.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);
}
