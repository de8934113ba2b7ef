using Contracts.Engine.Documents;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Domain.Matrix.Selectors;

/// <summary>Which versions of which pacticipant a question is about, as it was asked. Without any criterion: all versions.</summary>
public sealed record MatrixSelector
{
    /// <summary>Null where a query left the name out, which validation refuses.</summary>
    public PacticipantName? Pacticipant { get; init; }

    public VersionNumber? Version { get; init; }

    public bool Latest { get; init; }

    public string? Tag { get; init; }

    public string? Branch { get; init; }

    public bool MainBranch { get; init; }

    public string? Environment { get; init; }

    /// <summary>No criterion but the name: every version, and none in particular.</summary>
    public bool IsAnyVersion => Version is null && !Latest && Tag is null && Branch is null && !MainBranch && Environment is null;
}
