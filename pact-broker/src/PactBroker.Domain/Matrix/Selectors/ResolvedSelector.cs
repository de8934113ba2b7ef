using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>A selector and one version it means.</summary>
/// <param name="Asked">As it was asked, or as the target says; <c>mainBranch</c> has become the branch's name where there is one.</param>
/// <param name="Pacticipant">Null where the broker knows no pacticipant of that name (an ignore selector may name one).</param>
/// <param name="Ignored">An ignore selector names it, so that it decides nothing.</param>
public sealed record ResolvedSelector(MatrixSelector Asked, Pacticipant? Pacticipant, SelectedVersion Selected, bool Ignored = false)
{
    public PacticipantId? PacticipantId => Pacticipant?.Id;

    public PacticipantVersion? Version => (Selected as SelectedVersion.One)?.Version;

    public bool IsAny => Selected is SelectedVersion.Any;

    public bool IsMissing => Selected is SelectedVersion.Missing;

    /// <summary>Whether the given version of the pacticipant is meant.</summary>
    public bool Means(VersionId? version) => IsAny || (version is { } id && Version?.Id == id);

    public override string ToString() => SelectorDescription.Of(this);
}
