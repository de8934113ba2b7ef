using PactBroker.Pairs;
using PactBroker.Storage;

namespace PactBroker.Pages.Grid;

/// <summary>Which versions of an application somebody wants to see: of a branch, in an environment, or the newest of all.</summary>
internal sealed record VersionChoice(string? Branch, string? Environment)
{
    private const string OfBranch = "branch:";
    private const string InEnvironment = "environment:";

    public static VersionChoice Read(string? text) => text switch
    {
        not null when text.StartsWith(OfBranch, StringComparison.Ordinal) => new(text[OfBranch.Length..], null),
        not null when text.StartsWith(InEnvironment, StringComparison.Ordinal) => new(null, text[InEnvironment.Length..]),
        _ => new(null, null),
    };

    public static async Task<IReadOnlyList<(string Value, string Text)>> OptionsAsync(StorageSession session, long pacticipant, int most)
    {
        var branches = await session.QueryAsync<string>($"SELECT name FROM branches WHERE pacticipant_id = @pacticipant ORDER BY updated_at DESC, name LIMIT {most}", new { pacticipant });
        var environments = await session.QueryAsync<string>("SELECT name FROM environments ORDER BY name");
        return [.. branches.Select(name => (OfBranch + name, $"branch {name}")), .. environments.Select(name => (InEnvironment + name, $"in {name}"))];
    }

    /// <summary>The newest versions that are meant, as a query for their ids, newest first.</summary>
    public string Versions(string pacticipant, string branch, string environment, int most) => this switch
    {
        { Branch: not null } => $"SELECT bv.version_id AS id FROM branch_versions bv WHERE bv.branch_id = (SELECT b.id FROM branches b WHERE b.pacticipant_id = {pacticipant} AND b.name = {branch}) ORDER BY bv.version_id DESC LIMIT {most}",
        { Environment: not null } => $"SELECT l.version_id AS id FROM ({LivePairs.Live}) l WHERE l.pacticipant_id = {pacticipant} AND l.environment_id = (SELECT e.id FROM environments e WHERE e.name = {environment}) ORDER BY 1 DESC LIMIT {most}",
        _ => $"SELECT w.id FROM versions w WHERE w.pacticipant_id = {pacticipant} ORDER BY w.id DESC LIMIT {most}",
    };
}
