namespace PactBroker.Pages.Timeline;

/// <summary>Something that happened, of one of the kinds of <see cref="HappeningKind"/>.</summary>
internal sealed record Happening
{
    public long Id { get; init; }

    public long At { get; init; }

    public required string First { get; init; }

    public required string FirstVersion { get; init; }

    /// <summary>The other application, the event or the environment.</summary>
    public string? Second { get; init; }

    public string? SecondVersion { get; init; }

    public string? Hash { get; init; }

    public bool? Success { get; init; }
}

/// <summary>A kind of happening: how it is called, and the query for the newest of it before some id.</summary>
/// <param name="Name">In addresses and for people.</param>
/// <param name="Sql">Ids ascend with time, so that the newest are found at the end of the primary key.</param>
internal sealed record HappeningKind(string Name, string Sql)
{
    public const int Most = 50;

    public static readonly IReadOnlyList<HappeningKind> All =
    [
        new("published", $"""
            SELECT u.id, u.valid_from AS at, a.name AS first, v.number AS first_version, CASE WHEN k.kind = 'pact' THEN provider.name ELSE k.channel END AS second, k.role AS second_version, x.hash
            FROM (SELECT * FROM publications WHERE id < @before ORDER BY id DESC LIMIT {Most}) u
            JOIN contracts k ON k.id = u.contract_id JOIN contents x ON x.id = u.content_id JOIN versions v ON v.id = u.version_id JOIN pacticipants a ON a.id = v.pacticipant_id
            LEFT JOIN pacticipants provider ON provider.id = k.provider_id
            """),
        new("verified", $"""
            SELECT r.id, r.valid_from AS at, a.name AS first, v.number AS first_version, CASE WHEN k.kind = 'pact' THEN consumer.name ELSE k.channel END AS second, k.role AS second_version, x.hash, r.success
            FROM (SELECT id, valid_from, content_id, provider_version_id, success FROM verifications WHERE id < @before ORDER BY id DESC LIMIT {Most}) r
            JOIN contents x ON x.id = r.content_id JOIN contracts k ON k.id = x.contract_id JOIN pacticipants consumer ON consumer.id = k.consumer_id
            JOIN versions v ON v.id = r.provider_version_id JOIN pacticipants a ON a.id = v.pacticipant_id
            """),
        new("deployed", Placed("deployed_versions")),
        new("released", Placed("released_versions")),
        new("approval asked", $"""
            SELECT r.id, r.created_at AS at, a.name AS first, r.version AS first_version, CASE WHEN k.kind = 'pact' THEN provider.name ELSE k.channel END AS second, k.role AS second_version, r.uuid AS hash
            FROM (SELECT * FROM approval_requests WHERE id < @before ORDER BY id DESC LIMIT {Most}) r
            JOIN contents x ON x.id = r.content_id JOIN contracts k ON k.id = x.contract_id JOIN pacticipants a ON a.id = COALESCE(k.consumer_id, k.provider_id)
            LEFT JOIN pacticipants provider ON provider.id = k.provider_id
            """),
        new("approval decided", $"""
            SELECT d.id, d.created_at AS at, a.name AS first, r.version AS first_version, d.decided_by AS second, d.outcome AS second_version, r.uuid AS hash, CASE d.outcome WHEN 'rejected' THEN FALSE ELSE TRUE END AS success
            FROM (SELECT * FROM approval_decisions WHERE id < @before ORDER BY id DESC LIMIT {Most}) d
            JOIN approval_requests r ON r.id = d.request_id JOIN contents x ON x.id = r.content_id JOIN contracts k ON k.id = x.contract_id
            JOIN pacticipants a ON a.id = COALESCE(k.consumer_id, k.provider_id)
            """),
        new("webhook", $"""
            SELECT t.id, t.created_at AS at, consumer.name AS first, t.event_name AS first_version, provider.name AS second, t.status AS second_version, t.uuid AS hash,
                CASE t.status WHEN 'success' THEN TRUE WHEN 'failure' THEN FALSE END AS success
            FROM (SELECT * FROM triggered_webhooks WHERE id < @before ORDER BY id DESC LIMIT {Most}) t
            JOIN pacticipants consumer ON consumer.id = t.consumer_id JOIN pacticipants provider ON provider.id = t.provider_id
            """),
    ];

    private static string Placed(string table) => $"""
        SELECT d.id, d.valid_from AS at, a.name AS first, v.number AS first_version, e.display_name AS second, e.uuid AS hash
        FROM (SELECT * FROM {table} WHERE id < @before ORDER BY id DESC LIMIT {Most}) d
        JOIN versions v ON v.id = d.version_id JOIN pacticipants a ON a.id = d.pacticipant_id JOIN environments e ON e.id = d.environment_id
        """;
}
