using System.Collections.Frozen;

namespace PactBroker.Access.Teams;

/// <summary>People who look after some pacticipants and schemas. Tokens and roles can be limited to them.</summary>
internal sealed record Team(string Name, IReadOnlyList<string> Pacticipants, IReadOnlyList<string> Subjects)
{
    /// <summary>What one may change who is in all of these teams; a team that is not there (any more) has nothing.</summary>
    public static Holdings HoldingsOf(IReadOnlyCollection<string> names, IReadOnlyCollection<Team> teams) => new(
        names.Count == 1 ? $"the team {names.Single()}" : $"the teams {string.Join(", ", names)}",
        teams.SelectMany(team => team.Pacticipants).ToFrozenSet(StringComparer.Ordinal),
        [.. teams.SelectMany(team => team.Subjects)]);
}
