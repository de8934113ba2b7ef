using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>A provider of prices and a consumer of them, with names of their own, and what their builds say to a broker.</summary>
internal sealed class PriceTalk(Func<Talk> talk)
{
    public string Provider { get; } = $"Prices-{Guid.CreateVersion7():N}";

    public string Consumer { get; } = $"Shop-{Guid.CreateVersion7():N}";

    public Talk Talk => talk();

    public async Task PublishPactAsync(string version, string body = """{"amount":5}""", string? branch = null) =>
        (await Talk.PostAsync("/contracts/publish", SomePact.Publication(Consumer, version, Provider, SomeDocument.Pact(Consumer, Provider, body), branch))).Status.Should().Be(200);

    public async Task PublishDocumentAsync(string version, string document, bool? ownTests = true, string? branch = null)
    {
        var reply = await Talk.PostAsync($"/provider-contracts/provider/{Provider}/publish", SomeDocument.Publication(version, document, ownTests, branch: branch));
        reply.Status.Should().Be(200, reply.Text);
    }

    public async Task DeployAsync(string application, string version)
    {
        var environments = (await Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]!.AsArray();
        (await Talk.PostAsync($"/pacticipants/{application}/versions/{version}/deployed-versions/environment/{environments[0]!["uuid"]}")).Status.Should().Be(201);
    }

    public async Task VerifyAsync(string providerVersion, bool success)
    {
        var pact = await Talk.GetAsync($"/pacts/provider/{Provider}/consumer/{Consumer}/latest");
        (await Talk.PostAsync(pact.Link("pb:publish-verification-results")[Talk.Base.Length..], $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"{{providerVersion}}"}""")).Status.Should().Be(201);
    }

    public async Task<string> HashAsync() => (await Talk.GetAsync($"/pacts/provider/{Provider}/consumer/{Consumer}/latest")).Link("pb:pact-version").Split('/')[^1];

    public async Task<JsonNode> MayGoAsync(string application, string version, string more = "")
    {
        var reply = await Talk.GetAsync($"/can-i-deploy?pacticipant={application}&version={version}&environment=production{more}");
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    public async Task<JsonArray> MatrixAsync(string question) => (await Talk.GetAsync($"/matrix?{question}")).Json["matrix"]!.AsArray();

    public async Task<JsonNode> GetAsync(JsonNode result) => (await Talk.GetAsync(result["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..])).Json;

    public async Task<string> PageAsync(string path)
    {
        var reply = await Talk.GetAsync(path, ("Accept", "text/html"));
        reply.Status.Should().Be(200, reply.Text);
        return reply.Text;
    }

    public static bool Deployable(JsonNode answer) => answer["summary"]!["deployable"]?.GetValue<bool>() == true;

    public static IEnumerable<string> Notices(JsonNode answer, string id) =>
        answer["notices"]!.AsArray().Where(notice => notice!["id"]!.ToString() == id).Select(notice => notice!["text"]!.ToString());
}
