namespace Contracts.Conformance.Tests;

/// <summary>A place where this engine decides otherwise than the conformance data, or than the engine that they were measured on.</summary>
/// <param name="Id">A short name.</param>
/// <param name="Theirs">What the other side does.</param>
/// <param name="Ours">What this engine does.</param>
/// <param name="Reason">Why.</param>
internal sealed record Deviation(string Id, string Theirs, string Ours, string Reason)
{
    /// <summary>The keys of the cases of the data that it is seen in.</summary>
    public string[] Cases { get; init; } = [];

    /// <summary>An example where no case of the data shows it.</summary>
    public DeviationExample? Example { get; init; }
}

/// <summary>A request, response or message as files of V4 have them, and what this engine says about it.</summary>
/// <param name="Kind"><c>request</c>, <c>response</c> or <c>message</c>.</param>
/// <param name="Expected">What the pact says.</param>
/// <param name="Actual">What came.</param>
/// <param name="Matches">Whether it matches here; there it is the other way round.</param>
internal sealed record DeviationExample(string Kind, string Expected, string Actual, bool Matches);
