using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>What a selector turned out to mean.</summary>
public abstract record SelectedVersion
{
    private SelectedVersion()
    {
    }

    /// <summary>All versions, none in particular.</summary>
    public sealed record Any : SelectedVersion;

    /// <summary>One version that exists.</summary>
    /// <param name="OneOfMany">The selector meant several; each is a resolved selector of its own.</param>
    public sealed record One(PacticipantVersion Version, bool OneOfMany) : SelectedVersion;

    /// <summary>No version meets the selector.</summary>
    public sealed record Missing : SelectedVersion;
}
