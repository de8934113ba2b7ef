using PactBroker.Tests.Talking;

namespace PactBroker.Tests.History;

/// <summary>Changes of everything that decides, in any order; the same seed makes the same history.</summary>
internal sealed class RandomHistory(Talk talk, int seed, int versions = 4)
{
    private static readonly string[] Branches = ["main", "feat/x", "other"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string> _environments = [];

    private string Consumer => $"Consumer{seed}-{_random.Next(2)}";

    private string Provider => $"Provider{seed}-{_random.Next(2)}";

    private string Anybody => _random.Next(2) == 0 ? Consumer : Provider;

    private string Version => $"{_random.Next(versions)}";

    private string Branch => Uri.EscapeDataString(Branches[_random.Next(Branches.Length)]);

    private string Tag => _random.Next(2) == 0 ? "dev" : "prod";

    private string Environment => _random.Next(2) == 0 ? "test" : "production";

    public async Task ChangeAsync()
    {
        var reply = _random.Next(12) switch
        {
            0 or 1 or 2 => await PublishAsync(),
            3 or 4 => await VerifyAsync(),
            5 => await DeployAsync("deployed-versions"),
            6 => await DeployAsync("released-versions"),
            7 => await EndAsync(),
            8 => await talk.PutAsync($"/pacticipants/{Anybody}/versions/{Version}/tags/{Tag}"),
            9 => await talk.DeleteAsync($"/pacticipants/{Anybody}/versions/{Version}/tags/{Tag}"),
            10 => await talk.PutAsync($"/pacticipants/{Anybody}/branches/{Branch}/versions/{Version}"),
            _ => _random.Next(2) == 0
                ? await talk.DeleteAsync($"/pacticipants/{Anybody}/branches/{Branch}/versions/{Version}")
                : await talk.PatchAsync($"/pacticipants/{Anybody}", $$"""{"mainBranch":"{{Branches[_random.Next(Branches.Length)]}}"}"""),
        };
        reply.Status.Should().BeLessThan(500, reply.Text);
    }

    public string Question() => _random.Next(6) switch
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
        var pact = SomePact.Between(consumer, provider, $"interaction {_random.Next(3)}");
        return talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, version, provider, pact, branch: Branches[_random.Next(Branches.Length)], onConflict: "merge"));
    }

    private async Task<Talk.Reply> VerifyAsync()
    {
        var (consumer, provider) = (Consumer, Provider);
        var pact = await talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/latest");
        return pact.Status != 200 ? pact : await talk.PostAsync(
            pact.Link("pb:publish-verification-results")[talk.Base.Length..], $$"""{"success":{{(_random.Next(3) > 0 ? "true" : "false")}},"providerApplicationVersion":"{{Version}}"}""");
    }

    private async Task<Talk.Reply> DeployAsync(string way)
    {
        var (who, version, environment) = (Anybody, Version, Environment);
        return await talk.PostAsync($"/pacticipants/{who}/versions/{version}/{way}/environment/{await UuidAsync(environment)}");
    }

    /// <summary>Undeploys something, or ends its support.</summary>
    private async Task<Talk.Reply> EndAsync()
    {
        var deployed = _random.Next(2) == 0;
        var list = deployed ? "deployed-versions/currently-deployed" : "released-versions/currently-supported";
        var found = await talk.GetAsync($"/environments/{await UuidAsync(Environment)}/{list}");
        var first = found.Json["_embedded"]!.AsObject().First().Value!.AsArray().FirstOrDefault();
        return first is null ? found
            : await talk.PatchAsync(first["_links"]!["self"]!["href"]!.ToString()[talk.Base.Length..], deployed ? """{"currentlyDeployed":false}""" : """{"currentlySupported":false}""");
    }

    private async Task<string> UuidAsync(string environment)
    {
        if (_environments.Count == 0)
        {
            foreach (var each in (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray())
            {
                _environments.Add(each!["name"]!.ToString(), each["uuid"]!.ToString());
            }
        }

        return _environments[environment];
    }
}
