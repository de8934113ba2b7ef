using System.Collections.Immutable;
using Dapper;
using PactBroker.Domain.ForVerification.Pending;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;
using PactBroker.Storage;

namespace PactBroker.ForVerification;

/// <summary>Answers which contents a provider has verified with success.</summary>
internal sealed class ProviderSuccesses(StorageSession session, Pacticipant provider)
{
    public async Task<IReadOnlyDictionary<ProviderLine, IReadOnlySet<ContentId>>> OfEachAsync(ImmutableArray<ProviderLine> lines, Func<ProviderLine, SuccessQuestion> question)
    {
        var answers = new Dictionary<ProviderLine, IReadOnlySet<ContentId>>();
        foreach (var line in lines)
            answers[line] = await OfAsync(question(line));

        return answers;
    }

    private Task<IReadOnlySet<ContentId>> OfAsync(SuccessQuestion question) => question.Line switch
    {
        ProviderLine.Branch branch => OfBranchAsync(question, branch),
        ProviderLine.Tag tag => OfTagAsync(question, tag),
        _ => QueryAsync(question, $"EXISTS ({Successes(question)})", new { }),
    };

    private async Task<IReadOnlySet<ContentId>> OfBranchAsync(SuccessQuestion question, ProviderLine.Branch branch)
    {
        // Between, so that PostgreSQL sees that the order is that of the index, and does not look for one branch among the versions of all.
        var row = await session.FirstOrDefaultAsync<LineRow>(
            $"""
            SELECT b.id, b.created_at,
                   (SELECT v.created_at FROM versions v WHERE v.id = (SELECT m.version_id FROM branch_versions m WHERE m.branch_id BETWEEN b.id AND b.id ORDER BY m.branch_id, m.version_id LIMIT 1)) AS first_version_at,
                   (SELECT COUNT(*) FROM (SELECT 1 FROM branch_versions m WHERE m.branch_id BETWEEN b.id AND b.id ORDER BY m.branch_id, m.version_id LIMIT {LineSql.Few}) few) AS size
            FROM branches b WHERE b.pacticipant_id = @provider AND b.name = @name
            """,
            new { provider = provider.Id.Value, name = branch.Name });
        var began = question.OutsideWip ? row?.FirstVersionAt : row?.CreatedAt;
        return await QueryAsync(question, LineSql.Branch, began, row?.Size ?? 0, new { line = row?.Id ?? 0 });
    }

    private async Task<IReadOnlySet<ContentId>> OfTagAsync(SuccessQuestion question, ProviderLine.Tag tag)
    {
        var line = new { provider = provider.Id.Value, line = tag.Name };
        var began = await session.FirstOrDefaultAsync<long?>("SELECT m.created_at FROM tags m WHERE m.pacticipant_id = @provider AND m.name = @line ORDER BY m.version_id LIMIT 1", line);
        var size = await session.FirstAsync<long>(
            $"""
            SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM tags m WHERE m.pacticipant_id = @provider AND m.name = @line LIMIT {LineSql.Few}) few)
                 + (SELECT COUNT(*) FROM (SELECT 1 FROM ended_tags m WHERE m.pacticipant_id = @provider AND m.name = @line LIMIT {LineSql.Few}) few)
            """,
            line);
        return await QueryAsync(question, LineSql.Tag, began, size, line);
    }

    // A line inherits what others had verified before it began; one that has not begun inherits everything.
    private Task<IReadOnlySet<ContentId>> QueryAsync(SuccessQuestion question, LineSql line, long? began, long size, object parameters)
    {
        var own = size < LineSql.Few
            ? string.Join(" OR ", line.Members.Select(members => $"EXISTS (SELECT 1 FROM {members} AND (SELECT COUNT(*) FROM ({Successes(question)} AND r.provider_version_id = m.version_id {line.Lasts(members)} LIMIT 1) one) > 0)"))
            : $"(SELECT 1 FROM ({Successes(question)}) r WHERE {line.IsOnIt} ORDER BY r.valid_from DESC LIMIT 1) = 1";
        var inherited = $"(SELECT 1 FROM ({Successes(question)} {(began is null ? "" : "AND r.valid_from < @began")}) r WHERE {line.IsOnAnother} ORDER BY r.valid_from LIMIT 1) = 1";
        var all = new DynamicParameters(parameters);
        all.Add("began", began);
        return QueryAsync(question, $"({own} OR {inherited})", all);
    }

    private async Task<IReadOnlySet<ContentId>> QueryAsync(SuccessQuestion question, string isVerified, object parameters)
    {
        if (question.Contents.Count == 0)
            return new HashSet<ContentId>();

        var all = new DynamicParameters(parameters);
        all.Add("contents", session.Dialect.Values(question.Contents.Select(id => id.Value)));
        all.Add("since", question.Since?.UtcTicks);
        var ids = await session.QueryAsync<long>($"SELECT content.id FROM contents content WHERE {session.Dialect.AnyOf("content.id", "@contents")} AND {isVerified}", all);
        return ids.Select(id => new ContentId(id)).ToHashSet();
    }

    private static string Successes(SuccessQuestion question) =>
        $"SELECT r.provider_version_id, r.valid_from FROM verifications r WHERE r.content_id = content.id AND r.success {(question.OutsideWip ? "AND NOT r.wip" : "")} {(question.Since is null ? "" : "AND r.valid_from > @since")}";

    /// <summary>
    /// Whether a result is of a line. A line of few versions is asked for the content, version by version. One of many is not gone through: the newest
    /// results of the content are asked whether they are of the line, as most are. What a line inherits is old: the oldest results are asked first.
    /// </summary>
    /// <param name="Members">Where the versions of the line are, each called m.</param>
    /// <param name="IsOnIt">The condition on a result r.</param>
    /// <param name="IsOnAnother">The same for lines but this one.</param>
    private sealed record LineSql(IReadOnlyList<string> Members, string IsOnIt, string IsOnAnother)
    {
        public const int Few = 10;

        private const string Ended = "ended_tags";

        public static LineSql Branch { get; } = new(
            ["branch_versions m WHERE m.branch_id = @line"],
            "(SELECT COUNT(*) FROM branch_versions m WHERE m.version_id = r.provider_version_id AND m.branch_id = @line) > 0",
            "(SELECT COUNT(*) FROM branch_versions m WHERE m.version_id = r.provider_version_id AND m.branch_id <> @line) > 0");

        public static LineSql Tag { get; } = new(
            ["tags m WHERE m.pacticipant_id = @provider AND m.name = @line", $"{Ended} m WHERE m.pacticipant_id = @provider AND m.name = @line"], HasTag("= @line"), HasTag("<> @line"));

        /// <summary>A tag that ended counts for the results from before.</summary>
        public string Lasts(string members) => members.StartsWith(Ended, StringComparison.Ordinal) ? "AND r.valid_from < m.valid_to" : "";

        private static string HasTag(string name) => $"""
            ((SELECT COUNT(*) FROM tags m WHERE m.version_id = r.provider_version_id AND m.name {name}) > 0
            OR (SELECT COUNT(*) FROM {Ended} m WHERE m.version_id = r.provider_version_id AND m.name {name} AND r.valid_from < m.valid_to) > 0)
            """;
    }

    private sealed record LineRow
    {
        public required long Id { get; init; }

        public required long CreatedAt { get; init; }

        public long? FirstVersionAt { get; init; }

        public required long Size { get; init; }
    }
}
