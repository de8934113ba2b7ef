using System.ComponentModel.DataAnnotations;

namespace Bazaar.Sandbox.Sellers;

/// <summary>Section <c>Limit</c> of the configuration.</summary>
internal sealed class LimitSettings
{
    public const string Section = "Limit";

    /// <summary>How many requests a seller may send within a window.</summary>
    [Range(1, 1_000_000)]
    public int Requests { get; set; } = 100;

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(10);
}
