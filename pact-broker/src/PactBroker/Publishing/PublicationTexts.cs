using Contracts.Schemas.Events;
using PactBroker.Approvals;

namespace PactBroker.Publishing;

/// <summary>What the broker tells people who publish. Build logs are searched for these sentences, so they are those of the protocol.</summary>
internal static class PublicationTexts
{
    public const string ConfigureBranch = "  Next steps:\n    Configure the version branch to be the value of your repository branch.";

    public const string NextSteps = "  Next steps:";

    public const string NoWebhookTriggered = "  No enabled webhook is for these events.";

    public static string WebhookTriggered(string webhook, string name, string logs) => $"""  Webhook "{webhook}" triggered for event {name}. View logs at {logs}""";

    public static string ContentChanged(ContractPublication publication) =>
        $"Cannot change the content of the pact for {publication.Consumer} version {publication.Version} and provider {publication.Provider}, "
        + "as race conditions will cause unreliable results for can-i-deploy. Each pact must be published with a unique consumer version number. "
        + "Some Pact libraries generate random data when a concrete value for a type matcher is not specified, and this can cause the contract to mutate "
        + "- ensure you have given example values for all type matchers. For more information see https://docs.pact.io/go/versioning";

    public static string CannotMerge(ContractPublication publication, IEnumerable<string> reasons) =>
        $"Cannot merge the pact for {publication.Consumer} version {publication.Version} and provider {publication.Provider}: {string.Join(' ', reasons)}";

    public static string PotentialDuplicate(string name, IEnumerable<string> existing, string baseUrl) =>
        $"""
        This is the first time a pact has been published for "{name}".
        The name "{name}" is very similar to the following existing pacticipants:
        {string.Join('\n', existing.Select(other => $"* {other}"))}
        If you meant to specify one of the above names, please correct the pact configuration, and re-publish the pact.
        If the pact is intended to be for a new consumer or provider, please manually create "{name}" using the following command from the Pact Broker CLI, and then re-publish the pact:

        pact-broker create-or-update-pacticipant --name "{name}" --broker-base-url {baseUrl}

        For information on the Pact Broker CLI see https://docs.pact.io/go/pbc-cli
        To disable this check, set `check_for_potential_duplicate_pacticipant_names` to false in the configuration.

        """;

    public static string VersionSaved(bool created, string pacticipant, string number, string? branch, IReadOnlyList<string> tags)
    {
        var parts = new List<string>();
        if (branch is not null)
        {
            parts.Add($"branch {branch}");
        }

        if (tags.Count > 0)
        {
            parts.Add($"tags {string.Join(", ", tags)}");
        }

        return $"{(created ? "Created" : "Updated")} {pacticipant} version {number}{(parts.Count > 0 ? " with " : "")}{string.Join(" and ", parts)}";
    }

    public static string Saved(PublicationOutcome outcome, ContractPublication publication)
    {
        var pact = $"for {publication.Consumer} version {publication.Version} and provider {publication.Provider}";
        return outcome switch
        {
            PublicationOutcome.Unchanged => $"Pact successfully republished {pact} with no content changes.",
            PublicationOutcome.Replaced => $"Pact with changed content published over the existing content {pact}. Results that were verified for the content before do not count for this version any more.",
            PublicationOutcome.Merged => $"Pact successfully merged with the existing content {pact}.",
            _ => $"Pact successfully published {pact}.",
        };
    }

    public static string ContentChanged(EventPublication publication, string version) =>
        $"Cannot change what {publication.Contract.Application} version {version} {Verb(publication)} of the event {publication.Contract.Event}: what was verified for it before would no longer be true. "
        + "Publish it with a version number of its own.";

    public static string Saved(PublicationOutcome outcome, EventPublication publication, string version)
    {
        var what = $"what {publication.Contract.Application} version {version} {Verb(publication)} of the event {publication.Contract.Event}";
        return outcome switch
        {
            PublicationOutcome.Unchanged => $"Schema successfully republished for {what} with no content changes.",
            PublicationOutcome.Replaced => $"Schema with changed content published over the existing content for {what}. Results that were replayed for the content before do not count for this version any more.",
            _ => $"Schema successfully published for {what}.",
        };
    }

    private static string Verb(EventPublication publication) => publication.Contract.Role == EventRole.Reader ? "reads" : "writes";

    public static string NotApproved(ApprovalRow approval, IEnumerable<string> owners, string address) => approval.State == ApprovalState.Rejected
        ? $"  {approval.DecidedBy} has not approved this contract{(approval.Comment is null ? "" : $" ({approval.Comment})")}, so that no version with it can be deployed. See {address}"
        : $"  This contract breaks the one that was approved last. Before a version with it can be deployed, {string.Join(" or ", owners)} has to approve it: {address}";

    public static string AddVerification(string provider) =>
        $"    * Add Pact verification tests to the {provider} build. See https://docs.pact.io/go/provider_verification";

    public static string ConfigureWebhook(string provider) =>
        $"    * Configure separate {provider} pact verification build and webhook to trigger it when the pact content changes. See https://docs.pact.io/go/webhooks";
}
