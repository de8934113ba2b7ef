using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Access.Teams;

internal static class TeamQueries
{
    private const string Pacticipant = "pacticipant";
    private const string Subject = "subject";

    /// <summary>All, or those of these names that there are.</summary>
    public static async Task<IReadOnlyList<Team>> ListTeamsAsync(this StorageSession session, IReadOnlyCollection<string>? names = null)
    {
        var some = names is null ? "1 = 1" : session.Dialect.AnyOf("t.name", "@names");
        var rows = await session.QueryAsync<HoldingRow>(
            $"SELECT t.name AS team, h.kind, h.name FROM teams t LEFT JOIN team_holdings h ON h.team_id = t.id WHERE {some} ORDER BY t.name, h.kind, h.name",
            new { names = session.Dialect.Values(names ?? []) });
        return [.. rows.GroupBy(row => row.Team).Select(team => new Team(team.Key, Of(team, Pacticipant), Of(team, Subject)))];
    }

    public static async Task<Team?> FindTeamAsync(this StorageSession session, string name) => (await session.ListTeamsAsync([name])).SingleOrDefault();

    /// <exception cref="RefusalException">There is none with this name.</exception>
    public static async Task<Team> GetTeamAsync(this StorageSession session, string name) => await session.FindTeamAsync(name) ?? throw RefusalException.NotFound();

    /// <summary>Adds the team, or gives it these things in place of those it had.</summary>
    /// <returns>Whether it is new.</returns>
    public static async Task<bool> SaveTeamAsync(this StorageSession session, Team team)
    {
        var added = await session.ExecuteAsync("INSERT INTO teams (name, created_at) VALUES (@Name, @Now) ON CONFLICT (name) DO NOTHING", new { team.Name, session.Now }) == 1;
        var id = await session.FirstAsync<long>("SELECT id FROM teams WHERE name = @Name", new { team.Name });
        await session.ExecuteAsync("DELETE FROM team_holdings WHERE team_id = @id", new { id });
        foreach (var (kind, name) in team.Pacticipants.Select(name => (Pacticipant, name)).Concat(team.Subjects.Select(name => (Subject, name))))
        {
            await session.ExecuteAsync("INSERT INTO team_holdings (team_id, kind, name) VALUES (@id, @kind, @name)", new { id, kind, name });
        }

        return added;
    }

    public static Task<int> DeleteTeamAsync(this StorageSession session, string name) => session.ExecuteAsync("DELETE FROM teams WHERE name = @name", new { name });

    private static IReadOnlyList<string> Of(IEnumerable<HoldingRow> rows, string kind) => [.. rows.Where(row => row.Kind == kind).Select(row => row.Name!)];

    private sealed record HoldingRow
    {
        public required string Team { get; init; }

        public string? Kind { get; init; }

        public string? Name { get; init; }
    }
}
