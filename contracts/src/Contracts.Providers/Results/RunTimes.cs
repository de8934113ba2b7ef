namespace Contracts.Providers.Results;

/// <summary>How long a run took, and what of it. Where several copies of the provider share the work, their parts add up to more than the whole.</summary>
public sealed record RunTimes
{
    /// <summary>Starting the provider, with what it does to its database when it starts.</summary>
    public TimeSpan Starting { get; init; }

    /// <summary>Making databases and other stores ready for each interaction, and looking at what was left in them.</summary>
    public TimeSpan Databases { get; init; }

    /// <summary>Bringing states about, asking and comparing.</summary>
    public TimeSpan Verifying { get; init; }

    /// <summary>From beginning to end.</summary>
    public TimeSpan Whole { get; init; }

    /// <summary>The parts of both, one after the other.</summary>
    /// <param name="other">What was done besides.</param>
    public RunTimes Plus(RunTimes other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            Starting = Starting + other.Starting,
            Databases = Databases + other.Databases,
            Verifying = Verifying + other.Verifying,
            Whole = Whole + other.Whole,
        };
    }
}
