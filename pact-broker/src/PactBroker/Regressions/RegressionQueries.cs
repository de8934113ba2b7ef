using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Regressions;

internal static class RegressionQueries
{
    private const string Filter = "(@consumer IS NULL OR consumer.name = @consumer) AND (@provider IS NULL OR provider.name = @provider)";

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<RegressionRow>> ListRegressionsAsync(this StorageSession session, string? consumer, string? provider, PageRequest page) => session.QueryAsync<RegressionRow>(
        $"""
        SELECT g.*, consumer.name AS consumer, provider.name AS provider, k.channel AS event, {IsThere("g.failed_result")} AS is_failed_there, {IsThere("g.mended_result")} AS is_mended_there
        FROM regressions g JOIN contracts k ON k.id = g.contract_id JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = g.provider_id
        WHERE {Filter}
        ORDER BY g.id DESC LIMIT @Size OFFSET @Offset
        """,
        new { consumer, provider, page.Size, page.Offset });

    /// <summary>How many there are between whom.</summary>
    public static Task<IReadOnlyList<RegressionCount>> CountRegressionsAsync(this StorageSession session, string? consumer = null, string? provider = null) => session.QueryAsync<RegressionCount>(
        $"""
        SELECT consumer.name AS consumer, provider.name AS provider, COUNT(*) AS caught, COUNT(g.mended_at) AS mended
        FROM regressions g JOIN contracts k ON k.id = g.contract_id JOIN pacticipants consumer ON consumer.id = k.consumer_id JOIN pacticipants provider ON provider.id = g.provider_id
        WHERE {Filter}
        GROUP BY consumer.name, provider.name
        ORDER BY COUNT(*) DESC, consumer.name, provider.name
        """,
        new { consumer, provider });

    private static string IsThere(string result) => $"EXISTS (SELECT 1 FROM verifications r JOIN publications u ON u.content_id = r.content_id AND u.valid_to IS NULL WHERE r.id = {result})";
}
