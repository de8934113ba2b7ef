using PactBroker.Tests.Talking;

namespace PactBroker.Tests.History;

/// <summary>Changes of everything that decides, in any order; the same seed makes the same history.</summary>
internal sealed class RandomHistory(Talk talk, int seed)
{
    private static readonly string[] Branches = ["main", "feat/x", "other"];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, string> environments = [];

    private string Consumer => $"Consumer{seed}-{random.Next(2)}";

    private string Provider => $"Provider{seed}-{random.Next(2)}";

    private string Anybody => random.Next(2) == 0 ? Consumer : Provider;

    private string Version => $"{random.Next(4)}";

    private string Branch => Uri.EscapeDataString(Branches[random.Next(Branches.Length)]);

    private string Tag => random.Next(2) == 0 ? "dev" : "prod";

    private string Environment => random.Next(2) == 0 ? "test" : "production";

    public async Task ChangeAsync()
    {
        var reply = random.Next(12) switch
        {
            0 or 1 or 2 => await PublishAsync(),
            3 or 4 => await VerifyAsync(),
            5 => await DeployAsync("deployed-versions"),
            6 => await DeployAsync("released-versions"),
            7 => await EndAsync(),
            8 => await talk.PutAsync($"/pacticipants/{Anybody}/versions/{Version}/tags/{Tag}"),
            9 => await talk.DeleteAsync($"/pacticipants/{Anybody}/versions/{Version}/tags/{Tag}"),
            10 => await talk.PutAsync($"/pacticipants/{Anybody}/branches/{Branch}/versions/{Version}"),
            _ => random.Next(2) == 0
                ? await talk.DeleteAsync($"/pacticipants/{Anybody}/branches/{Branch}/versions/{Version}")
                : await talk.PatchAsync($"/pacticipants/{Anybody}", $$"""{"mainBranch":"{{Branches[random.Next(Branches.Length)]}}"}"""),
        };
        reply.Status.Should().BeLessThan(500, reply.Text);
    }

    public string Question() => random.Next(6) switch
    {
        0 => $"/can-i-deploy?pacticipant={Anybody}&version={Version}&environment={Environment}",
        1 => $"/can-i-deploy?pacticipant={Anybody}&version={Version}&to={Tag}",
        2 => $"/matrix?q[][pacticipant]={Consumer}&q[][mainBranch]=true&q[][latest]=true&latestby=cvpv&environment={Environment}",
        3 => $"/matrix?q[][pacticipant]={Consumer}&q[][tag]={Tag}&q[][pacticipant]={Provider}&q[][branch]={Branch}&latestby=cvpv",
        4 => $"/matrix?q[][pacticipant]={Consumer}&q[][latest]=true&latestby=cvp&latest=true&mainBranch=true",
        _ => $"/matrix?q[][pacticipant]={Consumer}&q[][pacticipant]={Provider}",
    };

    private Task<Talk.Reply> PublishAsync()
    {
        var (consumer, provider, version) = (Consumer, Provider, Version);
        var pact = SomePact.Between(consumer, provider, $"interaction {random.Next(3)}");
        return talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, version, provider, pact, branch: Branches[random.Next(Branches.Length)], onConflict: "merge"));
    }

    private async Task<Talk.Reply> VerifyAsync()
    {
        var (consumer, provider) = (Consumer, Provider);
        var pact = await talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/latest");
        return pact.Status != 200 ? pact : await talk.PostAsync(
            pact.Link("pb:publish-verification-results")[talk.Base.Length..], $$"""{"success":{{(random.Next(3) > 0 ? "true" : "false")}},"providerApplicationVersion":"{{Version}}"}""");
    }

    private async Task<Talk.Reply> DeployAsync(string way)
    {
        var (who, version, environment) = (Anybody, Version, Environment);
        return await talk.PostAsync($"/pacticipants/{who}/versions/{version}/{way}/environment/{await UuidAsync(environment)}");
    }

    /// <summary>Undeploys something, or ends its support.</summary>
    private async Task<Talk.Reply> EndAsync()
    {
        var deployed = random.Next(2) == 0;
        var list = deployed ? "deployed-versions/currently-deployed" : "released-versions/currently-supported";
        var found = await talk.GetAsync($"/environments/{await UuidAsync(Environment)}/{list}");
        var first = found.Json["_embedded"]!.AsObject().First().Value!.AsArray().FirstOrDefault();
        return first is null ? found
            : await talk.PatchAsync(first["_links"]!["self"]!["href"]!.ToString()[talk.Base.Length..], deployed ? """{"currentlyDeployed":false}""" : """{"currentlySupported":false}""");
    }

    private async Task<string> UuidAsync(string environment)
    {
        if (environments.Count == 0)
        {
            foreach (var each in (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray())
            {
                environments.Add(each!["name"]!.ToString(), each["uuid"]!.ToString());
            }
        }

        return environments[environment];
    }
}
