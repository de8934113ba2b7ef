using System.Collections.Immutable;
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
        _ => QueryAsync(question, "", null, []),
    };

    private async Task<IReadOnlySet<ContentId>> OfBranchAsync(SuccessQuestion question, ProviderLine.Branch branch)
    {
        var row = await session.FirstOrDefaultAsync<LineRow>(
            """
            SELECT b.id, b.created_at, (SELECT v.created_at FROM branch_versions m JOIN versions v ON v.id = m.version_id WHERE m.branch_id = b.id ORDER BY m.version_id LIMIT 1) AS first_version_at
            FROM branches b WHERE b.pacticipant_id = @provider AND b.name = @name
            """,
            new { provider = provider.Id.Value, name = branch.Name });
        var began = question.OutsideWip ? row?.FirstVersionAt : row?.CreatedAt;
        return await QueryAsync(question, "JOIN branch_versions m ON m.version_id = r.provider_version_id", began, ("m.branch_id", row?.Id ?? 0));
    }

    private async Task<IReadOnlySet<ContentId>> OfTagAsync(SuccessQuestion question, ProviderLine.Tag tag)
    {
        var began = await session.FirstOrDefaultAsync<long?>(
            "SELECT t.created_at FROM tags t WHERE t.pacticipant_id = @provider AND t.name = @name ORDER BY t.version_id LIMIT 1",
            new { provider = provider.Id.Value, name = tag.Name });
        return await QueryAsync(question, "JOIN tags_ever t ON t.version_id = r.provider_version_id AND (t.valid_to IS NULL OR r.valid_from < t.valid_to)", began, ("t.name", tag.Name));
    }

    private async Task<IReadOnlySet<ContentId>> QueryAsync(SuccessQuestion question, string membership, long? began, params (string Column, object Value)[] line)
    {
        if (question.Contents.Count == 0)
            return new HashSet<ContentId>();

        string Success(string more) => $"""
            EXISTS (
                SELECT 1 FROM verifications r {membership}
                WHERE r.content_id = content.id AND r.success
                {(question.OutsideWip ? "AND NOT r.wip" : "")} {(question.Since is null ? "" : "AND r.valid_from > @since")} {more})
            """;

        // A line inherits what others had verified before it began; one that has not begun inherits everything.
        var verified = line is [var (column, _)]
            ? $"({Success($"AND {column} = @line")} OR {Success($"AND {column} <> @line {(began is null ? "" : "AND r.valid_from < @began")}")})"
            : Success("");
        var ids = await session.QueryAsync<long>(
            $"SELECT content.id FROM contents content WHERE {session.Dialect.AnyOf("content.id", "@contents")} AND {verified}",
            new { contents = session.Dialect.Values(question.Contents.Select(id => id.Value)), since = question.Since?.UtcTicks, line = line.FirstOrDefault().Value, began });
        return ids.Select(id => new ContentId(id)).ToHashSet();
    }

    private sealed record LineRow
    {
        public required long Id { get; init; }

        public required long CreatedAt { get; init; }

        public long? FirstVersionAt { get; init; }
    }
}
