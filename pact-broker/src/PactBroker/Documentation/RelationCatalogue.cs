using System.Collections.Frozen;

namespace PactBroker.Documentation;

/// <summary>Every relation that a document of this broker has, with the page that its curie leads to.</summary>
internal static class RelationCatalogue
{
    private const string Pair = "/pacts/provider/Orders/consumer/Gateway";

    public static IReadOnlyList<Relation> Rows { get; } = [.. Entrance(), .. Pacts(), .. Providers(), .. Pacticipants(), .. Deciding(), .. Places(), .. Events(), .. Approvals(), .. Webhooks(), .. Housekeeping()];

    private static readonly FrozenDictionary<string, Relation> ByName = Rows.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);

    public static Relation? Find(string name) => ByName.GetValueOrDefault(name);

    private static Relation[] Entrance() =>
    [
        new("index", "GET", "Where everything begins: a link to everything else, by relation. Clients keep this address only.", "/"),
        new("publish-contracts", "POST", "Publishes the contracts of one version together, with its branch, tags and build URL: all of them or none. What is to be known about it comes back as notices.", "POST /contracts/publish\n{\"pacticipantName\": \"Gateway\", \"pacticipantVersionNumber\": \"1.4.0\", \"branch\": \"main\", \"contracts\": [{\"consumerName\": \"Gateway\", \"providerName\": \"Orders\", \"specification\": \"pact\", \"contentType\": \"application/json\", \"content\": \"…base64…\"}]}"),
        new("publish-pact", "GET, PUT, PATCH, DELETE", "One pact of one version. PUT publishes it, PATCH merges it into what the version has published, DELETE takes it back.", $"PUT {Pair}/version/1.4.0"),
        new("contracts", "GET", "The contracts that have just been published.", $"{Pair}/version/1.4.0"),
        new("pacticipant-version-tags", "GET, PUT, DELETE", "The tags that the published version has just got.", "/pacticipants/Gateway/versions/1.4.0/tags/dev"),
    ];

    private static Relation[] Pacts() =>
    [
        new("pact-version", "GET", "A pact by its content. The address stays the same as long as the content does, whatever versions publish it.", $"{Pair}/pact-version/0d6e…"),
        new("pact-versions", "GET", "Pacts, each as one version published it.", $"{Pair}/version/1.4.0"),
        new("pacts", "GET", "The pacts of this list, by consumer.", "/pacts/provider/Orders/latest"),
        new("latest-pact-versions", "GET", "The newest pact of every consumer with every provider.", "/pacts/latest"),
        new("latest-pact-version", "GET", "The newest pact of the two.", $"{Pair}/latest"),
        new("all-pact-versions", "GET, DELETE", "All pacts that the two ever had. DELETE takes them all back.", $"{Pair}/versions"),
        new("latest-untagged-pact-version", "GET", "The newest pact of the two whose version has no tag.", $"{Pair}/latest-untagged"),
        new("latest-tagged-pact-version", "GET", "The newest pact of the two whose version has the tag.", $"{Pair}/latest/{{tag}}"),
        new("tagged-pact-versions", "GET, DELETE", "All pacts of the two whose versions have the tag.", $"{Pair}/tag/{{tag}}"),
        new("branch-pact-versions", "GET, DELETE", "All pacts of the two whose versions are on the branch.", $"{Pair}/branch/{{branch}}"),
        new("latest-branch-pact-versions", "GET, DELETE", "The newest pact of the two on the branch.", $"{Pair}/branch/{{branch}}/latest/versions"),
        new("main-branch-pact-versions", "GET, DELETE", "All pacts of the two on the consumer's main branch.", $"{Pair}/branch/versions"),
        new("latest-main-branch-pact-versions", "GET, DELETE", "The newest pact of the two on the consumer's main branch.", $"{Pair}/branch/latest/versions"),
        new("previous-distinct", "GET", "The pact before this one that said something else.", $"{Pair}/version/1.4.0/previous-distinct"),
        new("diff-previous-distinct", "GET", "What differs between this pact and the last that said something else, as text.", $"{Pair}/version/1.4.0/diff/previous-distinct"),
        new("diff", "GET", "What differs between two contents of the pact, as text.", $"{Pair}/pact-version/0d6e…/diff/pact-version/{{pactVersion}}"),
        new("consumer", "GET", "The side that expects: who wrote the pact.", "/pacticipants/Gateway"),
        new("consumer-version", "GET", "The version of the consumer that published the pact.", "/pacticipants/Gateway/versions/1.4.0"),
        new("consumer-versions", "GET", "The versions of the consumer for which the pact was selected to be verified.", "/pacticipants/Gateway/versions/1.4.0"),
        new("provider", "GET", "The side that is expected to answer so.", "/pacticipants/Orders"),
    ];

    private static Relation[] Providers() =>
    [
        new("provider-pacts", "GET", "All pacts for a provider.", "/pacts/provider/{provider}"),
        new("provider-pacts-with-tag", "GET", "All pacts for a provider of consumer versions with the tag.", "/pacts/provider/{provider}/tag/{tag}"),
        new("provider-pacts-with-branch", "GET", "All pacts for a provider of consumer versions on the branch.", "/pacts/provider/{provider}/branch/{branch}"),
        new("provider-pacts-with-main-branch", "GET", "All pacts for a provider from the main branches of its consumers.", "/pacts/provider/{provider}/branch"),
        new("latest-provider-pacts", "GET", "The newest pact of each consumer of a provider.", "/pacts/provider/{provider}/latest"),
        new("latest-provider-pacts-with-tag", "GET", "The newest pact with the tag, of each consumer of a provider.", "/pacts/provider/{provider}/latest/{tag}"),
        new("latest-provider-pacts-with-branch", "GET", "The newest pact on the branch, of each consumer of a provider.", "/pacts/provider/{provider}/branch/{branch}/latest"),
        new("latest-provider-pacts-with-main-branch", "GET", "The newest pact on its main branch, of each consumer of a provider.", "/pacts/provider/{provider}/branch/latest"),
        new("provider-pacts-for-verification", "GET, POST", "What a provider is to verify now: the pacts that the selectors in the body mean, each content once, with why it is among them and whether a failure may fail the build.", "POST /pacts/provider/Orders/for-verification\n{\"providerVersionBranch\": \"main\", \"includePendingStatus\": true, \"consumerVersionSelectors\": [{\"mainBranch\": true}, {\"deployedOrReleased\": true}]}"),
        new("publish-verification-results", "POST", "Hands in what verifying this pact found. The address says for which consumer versions it was verified: use it as it is.", "POST …/pact-version/0d6e…/verification-results\n{\"success\": true, \"providerApplicationVersion\": \"2.1.0\"}"),
        new("publish-provider-contract", "POST", "Publishes the provider's OpenAPI document with what its own tests found, and the version, branch and tags. Every pact is held against it then.", "POST /provider-contracts/provider/Orders/publish\n{\"pacticipantVersionNumber\": \"2.1.0\", \"branch\": \"main\", \"contract\": {\"content\": \"…base64…\", \"specification\": \"oas\", \"selfVerificationResults\": {\"success\": true}}}"),
        new("provider-contract", "GET, PUT", "What a provider version says that it answers, and how the pacts of its consumers stand with that. Nothing was replayed for it.", "/contracts/provider/Orders/version/2.1.0"),
        new("provider-document", "GET", "The OpenAPI document as it was published.", "/contracts/provider/Orders/version/2.1.0/document"),
        new("evidence", "GET", "What the provider's own tests wrote, as text.", "/contracts/provider/Orders/version/2.1.0/evidence"),
        new("verification-result", "GET", "The result that shows it.", $"{Pair}/pact-version/0d6e…/verification-results/7"),
        new("latest-verification-results", "GET", "The newest result of this content.", $"{Pair}/pact-version/0d6e…/verification-results/latest"),
        new("latest-verification-results-where-pacticipant-is-consumer", "GET", "How the pacts of this version stand: which providers fulfil them, which do not, of which nothing is known.", "/verification-results/consumer/Gateway/version/1.4.0/latest"),
    ];

    private static Relation[] Pacticipants() =>
    [
        new("pacticipants", "GET, POST", "Everybody who has contracts. ?q= finds names, ?page= and ?size= part the list. POST adds one.", "POST /pacticipants\n{\"name\": \"Gateway\", \"mainBranch\": \"main\"}"),
        new("pacticipant", "GET, PUT, PATCH, DELETE", "An application. PATCH changes what it mentions, PUT replaces all, DELETE removes it with everything that belongs to it.", "/pacticipants/Gateway"),
        new("pacticipants-with-label", "GET", "The pacticipants with a label.", "/pacticipants/label/{label}"),
        new("label", "GET, PUT, DELETE", "A label of a pacticipant.", "PUT /pacticipants/Gateway/labels/{label}"),
        new("versions", "GET", "The versions of a pacticipant, the newest first.", "/pacticipants/Gateway/versions"),
        new("version", "GET, PUT, PATCH, DELETE", "A version of a pacticipant.", "/pacticipants/Gateway/versions/{version}"),
        new("pacticipant-version", "GET, PUT, PATCH, DELETE", "A version of a pacticipant, with its branches and tags, and where it is deployed or released.", "/pacticipants/{pacticipant}/versions/{version}"),
        new("latest-version", "GET", "The newest version: of the pacticipant, or on the branch.", "/pacticipants/{pacticipant}/latest-version"),
        new("latest-tagged-version", "GET", "The newest version with a tag.", "/pacticipants/{pacticipant}/latest-version/{tag}"),
        new("branches", "GET, DELETE", "The branches of a pacticipant. DELETE ?exclude[]=… removes all others but the main branch.", "/pacticipants/Gateway/branches"),
        new("branch", "GET, DELETE", "A branch. DELETE removes it and keeps its versions.", "/pacticipants/Gateway/branches/{branch}"),
        new("pacticipant-branch", "GET, DELETE", "A branch of a pacticipant. DELETE removes it and keeps its versions.", "/pacticipants/{pacticipant}/branches/{branch}"),
        new("branch-version", "GET, PUT, DELETE", "A version on a branch. PUT puts it there, and makes it the head.", "PUT /pacticipants/Gateway/branches/{branch}/versions/{version}"),
        new("pacticipant-branch-version", "GET, PUT, DELETE", "A version on a branch. PUT puts it there, and makes it the head; what is missing is created.", "PUT /pacticipants/{pacticipant}/branches/{branch}/versions/{version}"),
        new("tag", "GET, PUT, DELETE", "A tag of this version.", "PUT /pacticipants/Gateway/versions/1.4.0/tags/{tag}"),
        new("version-tag", "GET, PUT, DELETE", "A tag of a version.", "PUT /pacticipants/Gateway/versions/{version}/tags/{tag}"),
        new("pacticipant-version-tag", "GET, PUT, DELETE", "A tag of a version of a pacticipant.", "PUT /pacticipants/{pacticipant}/versions/{version}/tags/{tag}"),
        new("tag-version", "PUT", "Tags the consumer version of this pact.", "PUT /pacticipants/Gateway/versions/1.4.0/tags/{tag}"),
        new("tag-prod-version", "PUT", "Tags the consumer version of this pact with “prod”, as was done before there were environments.", "PUT /pacticipants/Gateway/versions/1.4.0/tags/prod"),
    ];

    private static Relation[] Deciding() =>
    [
        new("can-i-deploy-pacticipant-version-to-environment", "GET", "Whether a version works with everything that runs in an environment, why, and what is to be done if not. asOf= asks about an instant of the past.", "/can-i-deploy?pacticipant={pacticipant}&version={version}&environment={environment}"),
        new("can-i-deploy-pacticipant-version-to-tag", "GET", "Whether a version works with the newest versions that have a tag.", "/can-i-deploy?pacticipant={pacticipant}&version={version}&to={tag}"),
        new("can-i-deploy-badge", "GET", "Whether the newest version with a tag could be deployed to where another tag is, as an image.", "/pacticipants/Gateway/latest-version/{tag}/can-i-deploy/to/{environmentTag}/badge"),
        new("can-i-deploy-branch-to-environment-badge", "GET", "Whether the head of a branch could be deployed to an environment, as an image.", "/pacticipants/Gateway/branches/{branch}/latest-version/can-i-deploy/to-environment/{environment}/badge"),
        new("matrix", "GET", "Which versions of the two were verified against each other, and how.", "/matrix/provider/Orders/consumer/Gateway"),
        new("matrix-for-consumer-version", "GET", "The results of the pacts of this consumer version.", "/matrix?q[][pacticipant]=Gateway&q[][version]=1.4.0&latestby=cvpv"),
    ];

    private static Relation[] Places() =>
    [
        new("environments", "GET, POST", "The places that versions run in. POST adds one.", "POST /environments\n{\"name\": \"staging\", \"production\": false}"),
        new("environment", "GET, PUT, DELETE", "A place that versions run in.", "/environments/{uuid}"),
        new("deployed-environments", "GET, PATCH", "Where the version is or was deployed.", "/deployed-versions/{uuid}"),
        new("released-environments", "GET, PATCH", "Where the version is or was released.", "/released-versions/{uuid}"),
        new("currently-deployed-deployed-versions", "GET", "What runs in the environment now. ?pacticipant= and ?applicationInstance= find.", "/environments/{uuid}/deployed-versions/currently-deployed"),
        new("currently-supported-released-versions", "GET", "What is released to the environment and supported. ?pacticipant= and ?version= find.", "/environments/{uuid}/released-versions/currently-supported"),
        new("record-deployment", "GET, POST", "Records that the version now runs in the environment, in place of the one before. One link for each environment, by its name.", "POST /pacticipants/Gateway/versions/1.4.0/deployed-versions/environment/{uuid}"),
        new("record-release", "GET, POST", "Records that the version is released to the environment, beside others.", "POST /pacticipants/Gateway/versions/1.4.0/released-versions/environment/{uuid}"),
        new("reserve-deployment", "POST", "Asks whether the version can be deployed and, if so, keeps its place: until then it counts beside what runs there.", "POST /pacticipants/Gateway/versions/1.4.0/deployed-versions/environment/{uuid}/reservation\n{\"expiresInSeconds\": 1800}"),
    ];

    private static Relation[] Events() =>
    [
        new("pacticipant-version-events", "GET", "What a version reads and writes of events.", "/pacticipants/{pacticipant}/versions/{version}/events"),
        new("event-readers", "GET", "What the readers of a writer's events need of them: each content once, with why it counts. ?event= names the events.", "/events/writers/{writer}/readers"),
        new("event-contract", "GET", "What an application reads or writes of an event, by its content.", "/events/stock-changed/readers/Stock/contracts/0d6e…"),
        new("publish-event-results", "POST", "Hands in what replaying real events of a writer for this reader found.", "POST /events/stock-changed/readers/Stock/contracts/0d6e…/results"),
    ];

    private static Relation[] Approvals() =>
    [
        new("approvals", "GET", "Contracts that break what was approved last, the newest first. ?state=pending finds those that wait, ?pacticipant= those of one.", "/approvals?state=pending"),
        new("approval", "GET", "A contract that has to be approved: what changed, whom that affects, who decides, and what was decided.", "/approvals/{uuid}"),
        new("decide-approval", "POST", "Says yes or no, once and for all. Only owners may; where the broker does not ask who one is, decidedBy says who. With acknowledges, an owner of a consumer that is waited for says instead that it is known there.", "POST /approvals/{uuid}/decision\n{\"approved\": true, \"comment\": \"agreed with Gateway\"}"),
        new("pacticipant-approval", "GET, PUT, DELETE", "Who approves what breaks contracts of a pacticipant: pacts that it is the provider of, and events that it reads or writes. Without anybody nothing has to be approved; DELETE ends it, and withdraws what waits. With acknowledgement: consumers, what breaks its events waits for each consumer that it affects, too.", "PUT /pacticipants/Orders/approval\n{\"owners\": [\"alice\"], \"acknowledgement\": \"consumers\"}"),
    ];

    private static Relation[] Webhooks() =>
    [
        new("webhooks", "GET, POST", "Who is told when something happens. POST adds one: for which consumer and provider (a name, a label, or any), for which events, and the request that is sent.", "POST /webhooks\n{\"provider\": {\"name\": \"Orders\"}, \"events\": [{\"name\": \"contract_requiring_verification_published\"}], \"request\": {\"method\": \"POST\", \"url\": \"https://ci.example.org/orders?pact=${pactbroker.pactUrl}\"}}"),
        new("webhook", "GET, PUT, DELETE", "One webhook, without its secrets. PUT of what was shown keeps them. What a deleted one has sent can still be read.", "/webhooks/{uuid}"),
        new("create", "POST", "Adds a webhook for those that this list is for.", "POST /webhooks/provider/Orders/consumer/Gateway"),
        new("execute", "POST", "Sends the request of the webhook now, once, and shows what came back. A webhook that is not stored is tried with POST /webhooks/execute.", "POST /webhooks/{uuid}/execute"),
        new("pact-webhooks", "GET, POST", "The webhooks that are for the two: by name, by label, or for everybody.", $"{Pair}/webhooks"),
        new("consumer-webhooks", "GET, POST", "The webhooks that are for the consumer, whoever the provider is.", "/webhooks/consumer/Gateway"),
        new("provider-webhooks", "GET, POST", "The webhooks that are for the provider, whoever the consumer is.", "/webhooks/provider/Orders"),
        new("consumers", "GET", "Those who have the label that the webhook names for its consumer.", "/pacticipants/label/{label}"),
        new("providers", "GET", "Those who have the label that the webhook names for its provider.", "/pacticipants/label/{label}"),
        new("triggered-webhooks", "GET", "What webhooks have sent, or are about to: because of this publication or result, or all that one webhook has.", $"{Pair}/version/1.4.0/triggered-webhooks"),
        new("triggered-webhook", "GET", "Something that a webhook sends or has sent, and how it stands.", "/triggered-webhooks/{uuid}"),
        new("webhook-status", "GET", "How the webhooks of the two stand: of each the newest of each event.", $"{Pair}/webhooks/status"),
        new("logs", "GET", "What was sent and what came back, attempt by attempt, without secrets; as data with Accept: application/hal+json.", "/triggered-webhooks/{uuid}/logs"),
        new("error-logs", "GET", "The logs of those that have not been delivered.", "/triggered-webhooks/{uuid}/logs"),
        new("redeliver", "POST", "Puts the same into the queue once more.", "POST /triggered-webhooks/{uuid}/redeliver"),
    ];

    private static Relation[] Housekeeping() =>
    [
        new("integrations", "GET, DELETE", "Who has contracts with whom; as a drawing with Accept: text/vnd.graphviz. DELETE removes them all.", "/integrations"),
        new("dashboard", "GET", "How the newest pacts of the two stand, on each branch and with each tag; as a table with Accept: text/plain.", "/dashboard/provider/Orders/consumer/Gateway"),
        new("group", "GET", "Everybody who hangs together with the consumer, as comma-separated pairs.", "/groups/Gateway"),
        new("delete_integration", "DELETE", "Forgets everything between the two, and what was there for that only.", "DELETE /integrations/provider/Orders/consumer/Gateway"),
        new("metrics", "GET", "How much of everything there is; for Prometheus with Accept: text/plain.", "/metrics"),
        new("outcomes", "GET", "What testing by contract is to bring about, each with its current value, whether it is so, and where one sees why.", "/outcomes"),
        new("unverified", "GET", "What current versions need and have no success for, the riskiest first: 1 point for each consumer that needs it on its main branch, 3 where it is in an environment, 5 in production; twice if one of them, or the provider, is labeled critical, or a test says that the interaction is. ?environment= and ?provider= narrow it.", "/unverified?environment=production"),
        new("regressions", "GET", "How often a verification failed what an earlier version of the provider had passed, and when it passed again: counted by integration, with the results that show it, the newest first. ?consumer= and ?provider= narrow it.", "/regressions?provider=Orders"),
        new("tokens", "GET, POST", "Tokens of the API, without their secrets. POST adds one, and shows its secret this once: what it may do (read, publish, verify, deploy, admin, audit), whose things (of a pacticipant, of a team) it may change, and for how many seconds it is good (expiresIn; without, until it is revoked). DELETE of one revokes it.", "POST /tokens\n{\"description\": \"CI of Orders\", \"scopes\": [\"publish\", \"verify\"], \"pacticipant\": \"Orders\", \"expiresIn\": 7776000}"),
        new("token", "GET, DELETE", "A token, without its secret. DELETE revokes it.", "/tokens/{uuid}"),
        new("teams", "GET", "Who looks after which pacticipants and schemas.", "/teams"),
        new("team", "GET, PUT, DELETE", "A team. PUT says what it looks after: pacticipants by name, subjects by name or, with a star, by how they begin. Tokens for a team change only that.", "PUT /teams/Payments\n{\"pacticipants\": [\"Orders\", \"Gateway\"], \"subjects\": [\"orders-*\"]}"),
        new("audit", "GET", "Who changed what, from where and when, the newest first. ?pacticipant=, ?actor=, ?action=, ?correlationId=, ?from= and ?to= narrow it, ?size= says how many come at once; next leads further back.", "/audit?pacticipant=Orders&from=2026-01-31T00:00:00Z"),
        new("cleaning", "GET, POST", "What cleaning up would delete, and why the rest stays. POST does it; the body may say otherwise than the broker is set up.", "POST /cleaning\n{\"dryRun\": true, \"deletionLimit\": 100, \"keepVersionSelectors\": [{\"branch\": \"main\"}, {\"max_age\": 30}]}"),
    ];
}
