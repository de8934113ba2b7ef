using System.Collections.Immutable;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>What a change means for one interaction, or for one reader of an event.</summary>
internal sealed record Breakage
{
    public required string Consumer { get; init; }

    public required string Interaction { get; init; }

    public ImmutableArray<string> States { get; init; } = [];

    public required string Origin { get; init; }

    /// <summary>Why a broker selected the contract; null for files.</summary>
    public string? Why { get; init; }

    /// <summary>What the comparison says of the changed answer; empty where it says nothing.</summary>
    public ImmutableArray<string> Proof { get; init; } = [];

    /// <summary>What was compared: the changed body or event, as JSON; null where the change is not in the body.</summary>
    public string? Witness { get; init; }

    /// <summary>Why nobody can tell; null where it was told.</summary>
    public string? Untold { get; init; }

    public bool Breaks => !Proof.IsEmpty;
}
