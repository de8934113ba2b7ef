namespace Journeys.Tests.Hosting;

/// <summary>The time of day that it is, on an earlier day.</summary>
internal sealed class EarlierClock(int days) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(-days);
}
