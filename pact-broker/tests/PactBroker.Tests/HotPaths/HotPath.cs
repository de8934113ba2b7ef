using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.HotPaths;

/// <summary>A request that builds and people send all day.</summary>
internal sealed record HotPath(string Name, string Method, string Path, string? Body = null)
{
    private const string Changing = "/pacts/provider/Provider/consumer/Changing";
    private const string Stable = "/pacts/provider/Provider/consumer/Stable";
    private const string ForVerification = "/pacts/provider/Provider/for-verification";

    // The last day of both histories is the same.
    private static readonly string Yesterday = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().AddHours(-4.5).ToString("O"));

    public static IReadOnlyList<HotPath> All { get; } =
    [
        Publish("a new content", "Changing", "new-1", "new", "main", "main"),
        Publish("a new content on a new branch", "Changing", "new-2", "newer", "feature/new", "new"),
        Publish("a new content without a branch", "Changing", "new-3", "newest", null),
        Publish("the same content as ever", "Stable", "new-1", null, "main", "main"),
        Publish("the same content as ever, without a branch", "Stable", "new-2", null, null),
        Publish("what is there already", "Stable", "last", null, "main", "main"),
        Publish("more of what is there already", "Changing", "last", "more", "main", "main"),
        new("publish a pact at its address", "PUT", $"{Changing}/version/new-4", SomePact.Between("Changing", "Provider", "put")),
        Verify("a content that changes", "Changing", "last-1", "new-1"),
        Verify("a content that is as ever", "Stable", LongHistory.StableHash, "new-1"),
        Verify("a content that is as ever, again", "Stable", LongHistory.StableHash, "last"),
        Fail("a content that is as ever", "Stable", LongHistory.StableHash, "new-2"),
        Select("what is the default", "{}"),
        Select("the main branch", """{"consumerVersionSelectors":[{"mainBranch":true}],"providerVersionBranch":"main"}"""),
        Select("a branch, or else another", """{"consumerVersionSelectors":[{"branch":"none","fallbackBranch":"feature"}],"providerVersionBranch":"feature"}"""),
        Select("the same branch", """{"consumerVersionSelectors":[{"matchingBranch":true}],"providerVersionBranch":"feature"}"""),
        Select("every branch", """{"consumerVersionSelectors":[{"branch":true}],"providerVersionBranch":"another"}"""),
        Select("the latest", """{"consumerVersionSelectors":[{"latest":true}],"providerVersionBranch":"another"}"""),
        Select("the latest of one consumer", """{"consumerVersionSelectors":[{"latest":true,"consumer":"Stable"}],"providerVersionTags":["main"]}"""),
        Select("a tag", """{"consumerVersionSelectors":[{"tag":"rare"}],"providerVersionTags":["another"]}"""),
        Select("the latest with a tag", """{"consumerVersionSelectors":[{"tag":"main","latest":true}],"providerVersionTags":["main"]}"""),
        Select("the latest with a tag, or else another", """{"consumerVersionSelectors":[{"tag":"none","latest":true,"fallbackTag":"main"}],"providerVersionTags":["rare"]}"""),
        Select("what is deployed", """{"consumerVersionSelectors":[{"deployed":true}],"providerVersionBranch":"main"}"""),
        Select("what is released", """{"consumerVersionSelectors":[{"released":true}],"providerVersionBranch":"main"}"""),
        Select("what is deployed or released", """{"consumerVersionSelectors":[{"deployedOrReleased":true}],"providerVersionBranch":"main"}"""),
        Select("an environment", """{"consumerVersionSelectors":[{"environment":"production"}],"providerVersionBranch":"main"}"""),
        Select("work in progress of branches", Wip("\"providerVersionBranch\":\"main\"")),
        Select("work in progress for a new branch", Wip("\"providerVersionBranch\":\"another\"")),
        Select("work in progress of tags", Wip("\"providerVersionTags\":[\"main\",\"rare\"]")),
        Ask("whether the last version may go to production", "/can-i-deploy?pacticipant=Changing&version=last&environment=production"),
        Ask("whether the last version of who changes nothing may go to production", "/can-i-deploy?pacticipant=Stable&version=last&environment=production"),
        Ask("whether the provider may go to production", "/can-i-deploy?pacticipant=Provider&version=last&environment=production"),
        Ask("whether the provider may go to a tag", "/can-i-deploy?pacticipant=Provider&version=last&to=main"),
        Ask("whether the latest with a tag may go to a tag", "/pacticipants/Changing/latest-version/main/can-i-deploy/to/rare"),
        Ask("whether the head of a branch may go to production", "/pacticipants/Stable/branches/main/latest-version/can-i-deploy/to-environment/production"),
        Ask("the matrix of the newest on main with main", "/matrix?q[][pacticipant]=Changing&q[][branch]=main&q[][latest]=true&latestby=cvp&mainBranch=true&latest=true"),
        Ask("the matrix of a version with the latest of all", "/matrix?q[][pacticipant]=Stable&q[][version]=last&latestby=cvp&latest=true"),
        Ask("the matrix of the provider with the latest tagged", "/matrix?q[][pacticipant]=Provider&q[][version]=last&latestby=cvpv&latest=true&tag=main"),
        Ask("the matrix of two versions", "/matrix?q[][pacticipant]=Stable&q[][version]=last&q[][pacticipant]=Provider&q[][version]=last-2&latestby=cvpv"),
        Ask("the matrix of an environment, some ignored", "/matrix?q[][pacticipant]=Provider&q[][environment]=test&latestby=cvp&environment=production&ignore[][pacticipant]=Stable"),
        Ask("whether the provider might have gone to production yesterday", $"/can-i-deploy?pacticipant=Provider&version=last-6&environment=production&asOf={Yesterday}"),
        Ask("whether who changes nothing might have gone to production yesterday", $"/can-i-deploy?pacticipant=Stable&version=last-6&environment=production&asOf={Yesterday}"),
        Ask("whether a version might have gone to a tag yesterday", $"/can-i-deploy?pacticipant=Changing&version=last-6&to=main&asOf={Yesterday}"),
        Ask("the matrix of main with main as of yesterday", $"/matrix?q[][pacticipant]=Changing&q[][mainBranch]=true&q[][latest]=true&latestby=cvp&mainBranch=true&latest=true&asOf={Yesterday}"),
        new("reserve a deployment", "POST", "/pacticipants/Stable/versions/last/deployed-versions/environment/production/reservation", "{}"),
        new("record a deployment", "POST", "/pacticipants/Stable/versions/last/deployed-versions/environment/production", "{}"),
        new("record a deployment of a provider", "POST", "/pacticipants/Provider/versions/last/deployed-versions/environment/production", """{"applicationInstance":"blue"}"""),
        new("record a release", "POST", "/pacticipants/Provider/versions/last/released-versions/environment/production", "{}"),
        new("add a tag", "PUT", "/pacticipants/Provider/versions/last/tags/rare", "{}"),
        new("add to a branch", "PUT", "/pacticipants/Provider/branches/main/versions/tagged", "{}"),
        Ask("what is deployed", "/environments/production/deployed-versions/currently-deployed"),
        Ask("what is supported", "/environments/production/released-versions/currently-supported"),
        Ask("the latest pact", $"{Changing}/latest"),
        Ask("the latest pact with a tag", $"{Changing}/latest/rare"),
        Ask("the latest pact that all have with a tag", $"{Stable}/latest/main"),
        Ask("the latest pact of a branch", $"{Stable}/branch/feature/latest"),
        Ask("the latest pacts of a provider", "/pacts/provider/Provider/latest"),
        Ask("the latest pacts of a provider with a tag", "/pacts/provider/Provider/latest/rare"),
        Ask("the latest pacts of a provider from main", "/pacts/provider/Provider/branch/latest"),
        Ask("the pact of a version", $"{Changing}/version/last-3"),
        Ask("a pact by its content", $"{Changing}/pact-version/last-3"),
        Ask("a pact by the content that never changes", $"{Stable}/pact-version/{LongHistory.StableHash}"),
        Ask("the pact before, that differs", $"{Changing}/version/last/previous-distinct"),
        Ask("the last result of a content", $"{Stable}/pact-version/{LongHistory.StableHash}/verification-results/latest"),
        Ask("the last result of the latest pact", $"{Stable}/latest/verification-results/latest"),
        Ask("the results of a version", "/verification-results/consumer/Stable/version/last/latest"),
        Ask("a version", "/pacticipants/Provider/versions/last"),
        Ask("the head of main", "/pacticipants/Provider/branches/main/latest-version"),
        Ask("a pacticipant", "/pacticipants/Provider"),
        Ask("a page of branches", "/pacticipants/Provider/branches"),
        Ask("what is not verified", "/unverified"),
        Ask("what is not verified in an environment", "/unverified?environment=production"),
        Ask("which outcomes there are", "/outcomes"),
    ];

    public bool IsAboutThePast => Path.Contains("asOf=", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static HotPath Publish(string name, string consumer, string version, string? content, string? branch, params string[] tags)
    {
        var body = JsonNode.Parse(SomePact.Publication(consumer, version, "Provider", content is null ? LongHistory.Unchanged(consumer) : SomePact.Between(consumer, "Provider", content), branch, "merge", tags))!;
        return new HotPath($"publish {name}", "POST", "/contracts/publish", body.ToJsonString());
    }

    private static HotPath Verify(string name, string consumer, string hash, string version) => Result($"verify {name}", consumer, hash, version, success: true);

    private static HotPath Fail(string name, string consumer, string hash, string version) => Result($"fail {name}", consumer, hash, version, success: false);

    private static HotPath Result(string name, string consumer, string hash, string version, bool success) => new(
        name, "POST", $"/pacts/provider/Provider/consumer/{consumer}/pact-version/{hash}/verification-results", $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"{{version}}"}""");

    private static HotPath Select(string name, string body) => new($"select {name}", "POST", ForVerification, body);

    private static HotPath Ask(string name, string path) => new(name, "GET", path);

    private static string Wip(string provider) =>
        $$"""{"consumerVersionSelectors":[{"deployed":true}],{{provider}},"includeWipPactsSince":"{{TimeProvider.System.GetUtcNow().AddHours(-12):O}}"}""";
}
