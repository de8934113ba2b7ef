namespace PactBroker.Regressions;

/// <summary>How many regressions were caught between two, and how many of them are mended.</summary>
internal sealed record RegressionCount
{
    public required string Consumer { get; init; }

    public required string Provider { get; init; }

    public long Caught { get; init; }

    public long Mended { get; init; }
}
