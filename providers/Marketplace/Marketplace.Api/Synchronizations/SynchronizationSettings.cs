using System.ComponentModel.DataAnnotations;

namespace Marketplace.Api.Synchronizations;

/// <summary>Section <c>Synchronization</c> of the configuration.</summary>
internal sealed class SynchronizationSettings
{
    public const string Section = "Synchronization";

    /// <summary>How long after one run the next begins by itself.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);
}
