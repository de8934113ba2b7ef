using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents;

/// <summary>A pact: everything one consumer expects of one provider. What a pact file holds, whatever version it is written in.</summary>
public sealed record PactDocument
{
    /// <summary>Who asks.</summary>
    public required PacticipantName Consumer { get; init; }

    /// <summary>Who answers.</summary>
    public required PacticipantName Provider { get; init; }

    /// <summary>The version of the specification that the file declares, or that its writer shall use.</summary>
    public required PactSpecificationVersion Specification { get; init; }

    /// <summary>The interactions, of every kind, in the order of the file.</summary>
    public required ImmutableArray<Interaction> Interactions { get; init; }

    /// <summary>Interactions of types that this version does not know (V4); they are not checked, but written back.</summary>
    public ImmutableArray<JsonElement> Unread { get; init; } = [];

    /// <summary>Members of <c>metadata</c> other than the specification version (<c>plugins</c>, the writer's name …), kept as they were read.</summary>
    public ImmutableArray<ExtraMember> Metadata { get; init; } = [];

    /// <summary>Members of the file that the specification does not name, kept as they were read.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];
}
