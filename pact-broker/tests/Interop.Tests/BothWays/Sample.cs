namespace Interop.Tests.BothWays;

/// <summary>A rule with examples that it is written for.</summary>
/// <param name="Name">What it is called in the coverage.</param>
/// <param name="Rule">The rules of one place, as JSON: one matcher or several with commas.</param>
/// <param name="Examples">Values that satisfy it, as JSON.</param>
internal sealed record Sample(string Name, string Rule, params string[] Examples)
{
    /// <summary>How several matchers combine.</summary>
    public string Combine { get; init; } = "AND";

    /// <summary>Rules of places below, by path from the value.</summary>
    public (string Path, string Rule)[] Below { get; init; } = [];

    /// <summary>Values that are close to the examples, and may or may not satisfy the rule.</summary>
    public string[] Near { get; init; } = [];
}
