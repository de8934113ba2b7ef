using System.Collections.Immutable;
using System.Text.Json;

namespace PactBroker.Client.Cleaning;

/// <summary>What cleaning up would delete, and why the rest stays.</summary>
public sealed record CleaningPlan
{
    /// <summary>Every version of everybody, in the order of their creation.</summary>
    public required ImmutableArray<CleanedThing> Versions { get; init; }

    /// <summary>Every branch.</summary>
    public required ImmutableArray<CleanedThing> Branches { get; init; }

    /// <summary>How many revisions of pacts would go that newer ones replaced.</summary>
    public int ReplacedPublications { get; init; }

    /// <summary>How many verification results would go that newer ones replaced.</summary>
    public int ReplacedResults { get; init; }

    /// <summary>The answer as it came.</summary>
    public required JsonElement Document { get; init; }
}

/// <summary>A version or a branch.</summary>
/// <param name="Pacticipant">Whose it is.</param>
/// <param name="Name">The number of the version, or the name of the branch.</param>
/// <param name="Goes">Whether it would be deleted.</param>
/// <param name="KeptBecause">Why it stays.</param>
public sealed record CleanedThing(string Pacticipant, string Name, bool Goes, ImmutableArray<string> KeptBecause);
