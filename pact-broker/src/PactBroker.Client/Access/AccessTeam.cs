using System.Collections.Immutable;

namespace PactBroker.Client.Access;

/// <summary>People who look after some applications and schemas.</summary>
public sealed record AccessTeam
{
    /// <summary>The name that tokens and roles refer to.</summary>
    public required string Name { get; init; }

    /// <summary>Applications, by name; the broker need not know them yet.</summary>
    public ImmutableArray<string> Pacticipants { get; init; } = [];

    /// <summary>Subjects of the schema registry, by name or, with a star at the end, by how they begin.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];
}
