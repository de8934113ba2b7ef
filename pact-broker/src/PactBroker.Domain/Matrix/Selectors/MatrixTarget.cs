using Contracts.Engine.Documents;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>Where the asked-about version is to go: which versions of the *other* pacticipants it has to work with.</summary>
public sealed record MatrixTarget
{
    public static MatrixTarget None { get; } = new();

    /// <summary>Only the newest version that meets the rest.</summary>
    public bool Latest { get; init; }

    public string? Tag { get; init; }

    public string? Environment { get; init; }

    /// <summary>Null where the query did not mention it: <c>mainBranch=false</c> also counts as naming a target when targets are counted.</summary>
    public bool? MainBranch { get; init; }

    /// <summary>Whether anything is said about the other pacticipants.</summary>
    public bool IsGiven => Latest || NamesAPlace;

    /// <summary>Whether a place is named, which a reliable answer needs; "the latest of everything" is none.</summary>
    public bool NamesAPlace => Tag is not null || Environment is not null || MainBranch == true;

    public int PlacesNamed => (Tag is null ? 0 : 1) + (Environment is null ? 0 : 1) + (MainBranch is null ? 0 : 1);

    public MatrixSelector SelectorFor(PacticipantName pacticipant) => new()
    {
        Pacticipant = pacticipant,
        Latest = Latest,
        Tag = Tag,
        Environment = Environment,
        MainBranch = MainBranch == true,
    };
}
