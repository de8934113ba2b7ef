namespace Orders.Api.Checkouts;

/// <summary>Section <c>Checkouts</c> of the configuration.</summary>
internal sealed class CheckoutSettings
{
    public const string Section = "Checkouts";

    /// <summary>After how long a checkout counts as crashed: far longer than all that it asks may take, with every retry.</summary>
    public TimeSpan AbandonedAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often they are looked for.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(1);
}
