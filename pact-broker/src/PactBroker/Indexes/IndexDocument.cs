using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Indexes;

/// <summary>The front door: clients find every other address from here, by relation.</summary>
internal static class IndexDocument
{
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";

    private static readonly (string Relation, string Path, string Title)[] Relations =
    [
        ("pb:publish-pact", $"{Pair}/version/{{consumerApplicationVersion}}", "Publish a pact"),
        ("pb:publish-contracts", "/contracts/publish", "Publish contracts"),
        ("pf:publish-provider-contract", "/provider-contracts/provider/{provider}/publish", "Publish a provider contract"),
        ("pb:provider-contract", "/contracts/provider/{provider}/version/{version}", "What a provider version says that it answers"),
        ("pb:latest-pact-versions", "/pacts/latest", "Latest pact versions"),
        ("pb:tagged-pact-versions", $"{Pair}/tag/{{tag}}", "All versions of a pact for a given consumer, provider and consumer version tag"),
        ("pb:branch-pact-versions", $"{Pair}/branch/{{branch}}", "All versions of a pact for a given consumer, provider and consumer version branch"),
        ("pb:latest-branch-pact-versions", $"{Pair}/branch/{{branch}}/latest/versions", "The pacts of the latest consumer version of a branch"),
        ("pb:main-branch-pact-versions", $"{Pair}/branch/versions", "All versions of a pact from the consumer's main branch"),
        ("pb:latest-main-branch-pact-versions", $"{Pair}/branch/latest/versions", "The pacts of the latest version of the consumer's main branch"),
        ("pb:provider-pacts-with-main-branch", "/pacts/provider/{provider}/branch", "All pacts for a provider from the consumers' main branches"),
        ("pb:provider-pacts-with-branch", "/pacts/provider/{provider}/branch/{branch}", "All pacts for a provider from a consumer branch"),
        ("pb:latest-provider-pacts-with-main-branch", "/pacts/provider/{provider}/branch/latest", "Latest pacts for a provider from the consumers' main branches"),
        ("pb:latest-provider-pacts-with-branch", "/pacts/provider/{provider}/branch/{branch}/latest", "Latest pacts for a provider from a consumer branch"),
        ("pb:pacticipants", "/pacticipants", "Pacticipants"),
        ("pb:pacticipant", "/pacticipants/{pacticipant}", "Pacticipant"),
        ("pb:latest-provider-pacts", "/pacts/provider/{provider}/latest", "Latest pacts by provider"),
        ("pb:latest-provider-pacts-with-tag", "/pacts/provider/{provider}/latest/{tag}", "Latest pacts for a provider with a consumer version tag"),
        ("pb:provider-pacts", "/pacts/provider/{provider}", "All pact versions for a provider"),
        ("pb:provider-pacts-with-tag", "/pacts/provider/{provider}/tag/{tag}", "All pact versions for a provider with a consumer version tag"),
        ("pb:latest-version", "/pacticipants/{pacticipant}/latest-version", "Latest pacticipant version"),
        ("pb:latest-tagged-version", "/pacticipants/{pacticipant}/latest-version/{tag}", "Latest pacticipant version with a tag"),
        ("pb:webhooks", "/webhooks", "Webhooks"),
        ("pb:webhook", "/webhooks/{uuid}", "Webhook"),
        ("pb:triggered-webhook", "/triggered-webhooks/{uuid}", "What a webhook sends or has sent"),
        ("pb:integrations", "/integrations", "Integrations"),
        ("pb:pacticipant-version-tag", "/pacticipants/{pacticipant}/versions/{version}/tags/{tag}", "Get, create or delete a tag of a pacticipant version"),
        ("pb:pacticipant-branch", "/pacticipants/{pacticipant}/branches/{branch}", "Get or delete a pacticipant branch"),
        ("pb:pacticipant-branch-version", "/pacticipants/{pacticipant}/branches/{branch}/versions/{version}", "Get, add or remove a version of a branch"),
        ("pb:pacticipant-version", "/pacticipants/{pacticipant}/versions/{version}", "Get, create or delete a pacticipant version"),
        ("pb:metrics", "/metrics", "Metrics"),
        ("pb:outcomes", "/outcomes", "Expected outcomes and their current values"),
        ("pb:unverified", "/unverified", "What is not verified, the riskiest first"),
        ("pb:regressions", "/regressions", "Regressions that verifications caught"),
        ("pb:tokens", "/tokens", "What else than users may ask this broker"),
        ("pb:token", "/tokens/{uuid}", "Token"),
        ("pb:teams", "/teams", "Teams, and what they look after"),
        ("pb:team", "/teams/{team}", "Get, save or delete a team"),
        ("pb:audit", "/audit", "Who changed what"),
        ("pb:cleaning", "/cleaning", "What cleaning up would delete; a POST does it"),
        ("pb:can-i-deploy-pacticipant-version-to-tag", "/can-i-deploy?pacticipant={pacticipant}&version={version}&to={tag}", "Whether a version can be deployed to where the versions with a tag are"),
        ("pb:can-i-deploy-pacticipant-version-to-environment", "/can-i-deploy?pacticipant={pacticipant}&version={version}&environment={environment}", "Whether a version can be deployed to an environment"),
        ("pb:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", "Pacts to be verified by a provider"),
        ("beta:provider-pacts-for-verification", "/pacts/provider/{provider}/for-verification", "Pacts to be verified by a provider"),
        ("pb:event-readers", "/events/writers/{writer}/readers", "What readers need of the events of a writer"),
        ("pb:pacticipant-version-events", "/pacticipants/{pacticipant}/versions/{version}/events", "What a version reads and writes of events"),
        ("pb:approvals", "/approvals", "Contracts that have to be approved"),
        ("pb:approval", "/approvals/{uuid}", "A contract that has to be approved"),
        ("pb:pacticipant-approval", "/pacticipants/{pacticipant}/approval", "Who approves what breaks contracts of a pacticipant"),
        ("pb:environments", "/environments", "Environments"),
        ("pb:environment", "/environments/{uuid}", "Environment"),
    ];

    public static JsonObject Write(BrokerLinks links)
    {
        var relations = new JsonObject { ["self"] = Hal.Link(links.Root, "Index") };
        foreach (var (relation, path, title) in Relations)
        {
            relations[relation] = Hal.Link(links.To(path), title, templated: path.Contains('{', StringComparison.Ordinal));
        }

        relations["curies"] = new JsonArray(
            Hal.Link(links.To("/doc/{rel}?context=index"), name: "pb", templated: true),
            Hal.Link(links.To("/doc/{rel}?context=index"), name: "beta", templated: true));
        return new JsonObject { ["_links"] = relations };
    }
}
