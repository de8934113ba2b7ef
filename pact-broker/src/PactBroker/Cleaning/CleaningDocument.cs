using System.Text.Json.Nodes;
using PactBroker.Audit;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Cleaning;

/// <summary>What would go and why the rest stays, with the counts that the protocol's broker logs; or what has gone.</summary>
internal static class CleaningDocument
{
    public static JsonObject WritePlan(CleaningPlan plan, BrokerLinks links) => new()
    {
        ["dryRun"] = true,
        ["counts"] = Counts(plan),
        ["versionSummary"] = new JsonObject(plan.Versions.GroupBy(version => version.Pacticipant).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Summary([.. group])))),
        ["versions"] = Hal.Array(plan.Versions.Select(version => Version(plan, version))),
        ["branches"] = Hal.Array(plan.Branches.Select(Branch)),
        ["_links"] = Self(links),
    };

    public static JsonObject WriteResult(CleaningCounts counts, BrokerLinks links) => new()
    {
        ["dryRun"] = false,
        ["completed"] = counts.Completed,
        ["deleted"] = Deleted(counts),
        ["_links"] = Self(links),
    };

    /// <summary>What has gone, for the log of changes.</summary>
    public static AuditRow Change(CleaningCounts counts, Origin origin) => new()
    {
        Actor = origin.Actor,
        Address = origin.Address,
        Action = ActionCatalogue.CleanUp,
        Details = Deleted(counts).ToJsonString(),
        RequestId = origin.RequestId,
        CorrelationId = origin.CorrelationId,
    };

    private static JsonObject Deleted(CleaningCounts counts) => new()
    {
        ["branches"] = counts.Branches,
        ["versions"] = counts.Versions,
        ["pactPublications"] = counts.Publications,
        ["pactVersions"] = counts.Contents,
        ["verificationResults"] = counts.Verifications,
        ["triggeredWebhooks"] = counts.TriggeredWebhooks,
    };

    private static JsonObject Counts(CleaningPlan plan)
    {
        var kept = plan.Versions.Count(version => version.Kept != 0);
        return new JsonObject
        {
            ["totalVersions"] = plan.Versions.Count,
            ["versionsToDelete"] = plan.VersionsToDelete.Count(),
            ["versionsNotToKeep"] = plan.Versions.Count - kept,
            ["versionsToKeep"] = kept,
            ["versionsToKeepBySelector"] = Hal.Array(plan.Selectors.Select((selector, i) => new JsonObject
            {
                ["selector"] = KeepSelectorJson.Write(selector),
                ["count"] = plan.Versions.Count(version => (version.Kept & (1L << i)) != 0),
            })),
            ["totalBranches"] = plan.Branches.Count,
            ["branchesToDelete"] = plan.Branches.Count(branch => branch.Reason is null),
            ["branchesToKeep"] = plan.Branches.Count(branch => branch.Reason is not null),
            ["replacedPublicationsToDelete"] = plan.ReplacedPublications,
            ["replacedVerificationResultsToDelete"] = plan.ReplacedVerifications,
            ["triggeredWebhooksToDelete"] = plan.TriggeredWebhooks,
        };
    }

    private static JsonObject Summary(IReadOnlyList<PlannedVersion> versions)
    {
        var (goes, stays) = (versions.Where(version => version.Goes).ToList(), versions.Where(version => !version.Goes).ToList());
        return new JsonObject
        {
            ["toDelete"] = new JsonObject { ["count"] = goes.Count }.With("fromVersion", goes.FirstOrDefault()?.Number).With("toVersion", goes.LastOrDefault()?.Number),
            ["toKeep"] = new JsonObject { ["count"] = stays.Count }.With("firstVersion", stays.FirstOrDefault()?.Number).With("latestVersion", stays.LastOrDefault()?.Number),
        };
    }

    private static JsonObject Version(CleaningPlan plan, PlannedVersion version) => new()
    {
        ["pacticipant"] = version.Pacticipant,
        ["number"] = version.Number,
        ["createdAt"] = Hal.Instant(version.CreatedAt),
        ["delete"] = version.Goes,
        ["keptBecause"] = Hal.Array(Reasons(plan, version).Select(reason => JsonValue.Create(reason))),
    };

    private static IEnumerable<string> Reasons(CleaningPlan plan, PlannedVersion version) => version switch
    {
        { Goes: true } => [],
        { Kept: 0 } => ["only as many as the deletion limit says go at once"],
        _ => plan.Reasons.Where((_, i) => (version.Kept & (1L << i)) != 0),
    };

    private static JsonObject Branch(PlannedBranch branch) => new()
    {
        ["pacticipant"] = branch.Pacticipant,
        ["name"] = branch.Name,
        ["updatedAt"] = Hal.Instant(branch.UpdatedAt),
        ["delete"] = branch.Reason is null,
        ["keptBecause"] = branch.Reason is { } reason ? Hal.Array([reason]) : [],
    };

    private static JsonObject Self(BrokerLinks links) => new() { ["self"] = Hal.Link(links.Cleaning, "What cleaning up deletes"), ["curies"] = links.Curies("cleaning") };
}
