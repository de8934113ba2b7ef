using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Client;
using PactBroker.Client.Importing;
using PactBroker.Tests.Events;
using PactBroker.Tests.ProviderContracts;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Importing;

/// <summary>After an import both brokers say the same of everything.</summary>
public sealed partial class ImportingFromOurBroker : IAsyncLifetime
{
    private const string Foo = "Foo & Söhne/1";

    // Each address of the one broker, asked of both.
    private static readonly string[] Compared =
    [
        "/pacticipants", "/pacticipants/Foo%20%26%20S%C3%B6hne%2F1", "/pacticipants/Bar", "/pacticipants/Foo%20%26%20S%C3%B6hne%2F1/versions", "/pacticipants/Bar/versions",
        "/pacticipants/Foo%20%26%20S%C3%B6hne%2F1/versions/2", "/pacticipants/Foo%20%26%20S%C3%B6hne%2F1/branches", "/pacticipants/Bar/branches",
        "/pacts/provider/Bar/consumer/Foo%20%26%20S%C3%B6hne%2F1/version/1", "/pacts/provider/Bar/consumer/Foo%20%26%20S%C3%B6hne%2F1/version/2", "/pacts/provider/Bar/consumer/Foo%20%26%20S%C3%B6hne%2F1/versions",
        "/matrix?q[][pacticipant]=Foo%20%26%20S%C3%B6hne%2F1&q[][pacticipant]=Bar", "/can-i-deploy?pacticipant=Foo%20%26%20S%C3%B6hne%2F1&version=2&environment=production", "/can-i-deploy?pacticipant=Writer&version=1&environment=production",
        "/environments", "/webhooks", "/integrations", "/pacticipants/Writer/versions/1/events",
        "/contracts/provider/Prices/version/1", "/contracts/provider/Prices/version/2", "/matrix?q[][pacticipant]=Shop&q[][pacticipant]=Prices",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");
    private RunningBroker? _source;
    private RunningBroker? _target;

    private RunningBroker Source => _source!;

    private RunningBroker Target => _target!;

    public async ValueTask InitializeAsync()
    {
        (_source, _target) = (await BrokerHost.StartAsync(new BrokerOptions()), await BrokerHost.StartAsync(new BrokerOptions()));
        using var talk = new Talk(Source.BaseAddress);
        await FillAsync(talk);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await Target.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_is_there_then()
    {
        var remarks = await ImportAsync("journal", _ => { }, TestContext.Current.CancellationToken);

        await CompareAsync();
        remarks.Should().ContainSingle().Which.Should().Contain("with secrets").And.Contain("switched off");
        using var talk = new Talk(Target.BaseAddress);
        var webhooks = (await talk.GetAsync("/webhooks")).Json["_embedded"]!["webhooks"]!.AsArray();
        webhooks.Should().HaveCount(2);
        webhooks.Single(webhook => webhook!["description"]!.ToString() == "with secrets")!["request"]!.AsObject().Should().NotContainKey("password");
    }

    [Fact]
    public async Task An_import_that_is_broken_off_after_each_thing_ends_as_one_that_is_not()
    {
        // Each run gets one thing further, and is broken off before it is told of the next.
        for (var runs = 0; ; runs++)
        {
            using var stop = new CancellationTokenSource();
            var seen = 0;
            try
            {
                await ImportAsync("journal", _ =>
                {
                    if (++seen > runs)
                        stop.Cancel();
                }, stop.Token);
                runs.Should().BeGreaterThan(10, "it was broken off before");
                break;
            }
            catch (OperationCanceledException)
            {
                runs.Should().BeLessThan(200);
            }
        }

        await CompareAsync();
        (await CountResultsAsync()).Should().Be(3, "nothing was handed in twice");
    }

    /// <summary>The Ruby broker leads from a branch to the list of its versions, and not to its head.</summary>
    [Fact]
    public async Task Heads_are_found_as_well_where_a_branch_leads_to_the_list_of_its_versions()
    {
        using var lists = new BranchesThatLeadToLists();

        await ImportAsync("journal", _ => { }, TestContext.Current.CancellationToken, lists);

        lists.Rewritten.Should().BePositive();
        await CompareAsync();
    }

    [Fact]
    public async Task What_has_been_copied_is_not_copied_again()
    {
        await ImportAsync("journal", _ => { }, TestContext.Current.CancellationToken);
        var before = await CountResultsAsync();

        await ImportAsync("journal", _ => { }, TestContext.Current.CancellationToken);

        (await CountResultsAsync()).Should().Be(before).And.Be(3);
    }

    [Fact]
    public async Task Progress_is_told_part_by_part_to_the_end()
    {
        var told = new List<ImportProgress>();
        await ImportAsync("journal", told.Add, TestContext.Current.CancellationToken);

        told.Select(progress => progress.Part).Distinct().Should().Equal("pacticipants", "versions", "branches", "results", "environments", "deployments", "releases", "webhooks");
        told.GroupBy(progress => progress.Part).Should().OnlyContain(part => part.Last().Done == part.Last().Total && part.Select(progress => progress.Done).SequenceEqual(Enumerable.Range(1, part.Count())));
    }

    [Fact]
    public void A_journal_of_another_import_is_refused_and_half_a_line_is_none()
    {
        var path = Path.Combine(_folder.FullName, "half");
        ImportJournal.Open(path, Source.BaseAddress, Target.BaseAddress).Dispose();
        File.AppendAllText(path, "versions Foo 1\nversions Fo");

        using (var journal = ImportJournal.Open(path, Source.BaseAddress, Target.BaseAddress))
        {
            journal.IsNew.Should().BeFalse();
        }

        File.ReadAllText(path).Should().EndWith("versions Foo 1\n");
        FluentActions.Invoking(() => ImportJournal.Open(path, Source.BaseAddress, new Uri("http://elsewhere/"))).Should().Throw<InvalidDataException>().WithMessage("*does not begin with*");
    }

    private static async Task FillAsync(Talk talk)
    {
        var name = Uri.EscapeDataString(Foo);
        await SendAsync(talk, "POST", "/pacticipants", new JsonObject { ["name"] = Foo, ["displayName"] = "Foo", ["repositoryUrl"] = "http://git/foo", ["mainBranch"] = "trunk" });
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/labels/red%20one", []);
        await SendAsync(talk, "POST", "/contracts/publish", Publication("1", "trunk", [], "a"));
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/versions/1/tags/production", []);
        await SendAsync(talk, "POST", "/contracts/publish", Publication("2", "feat/x", ["dev"], "a", "b"));
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/versions/3", new JsonObject { ["buildUrl"] = "http://ci/3" });
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/versions/3/tags/only-a-tag", []);
        await SendAsync(talk, "PUT", "/pacticipants/Bar/branches/main/versions/10", []);
        // The newest of the branch is not its head: an older one was added last.
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/branches/trunk/versions/3", []);
        await SendAsync(talk, "PUT", $"/pacticipants/{name}/branches/trunk/versions/2", []);
        await ResultAsync(talk, "1", success: false, "10");
        await ResultAsync(talk, "1", success: true, "10");
        await ResultAsync(talk, "2", success: false, "11");
        await SendAsync(talk, "POST", "/environments", new JsonObject { ["name"] = "staging", ["displayName"] = "Staging area", ["production"] = false, ["contacts"] = new JsonArray(new JsonObject { ["name"] = "team" }) });
        var environments = (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray().ToDictionary(environment => environment!["name"]!.ToString(), environment => environment!["uuid"]!.ToString());
        await SendAsync(talk, "POST", $"/pacticipants/Bar/versions/10/deployed-versions/environment/{environments["production"]}", new JsonObject { ["applicationInstance"] = "blue" });
        await SendAsync(talk, "POST", $"/pacticipants/Bar/versions/11/deployed-versions/environment/{environments["staging"]}", []);
        await SendAsync(talk, "POST", $"/pacticipants/{name}/versions/1/released-versions/environment/{environments["staging"]}", []);
        // The tag made it a deployment, which has ended since.
        var deployed = (await talk.GetAsync($"/environments/{environments["production"]}/deployed-versions/currently-deployed?pacticipant={name}")).Json["_embedded"]!["deployedVersions"]!.AsArray();
        (await talk.PatchAsync(new Uri(deployed.Should().ContainSingle().Subject!["_links"]!["self"]!["href"]!.ToString()).AbsolutePath, """{"currentlyDeployed":false}""")).Status.Should().Be(200);
        await SendAsync(talk, "POST", "/webhooks", Webhook("plain", new JsonObject { ["method"] = "POST", ["url"] = "https://ci.invalid/" }));
        await SendAsync(talk, "POST", "/webhooks", Webhook("with secrets", new JsonObject { ["method"] = "POST", ["url"] = "https://ci.invalid/", ["username"] = "me", ["password"] = "s3cret", ["headers"] = new JsonObject { ["Authorization"] = "Bearer x" } }));
        await SendAsync(talk, "POST", "/contracts/publish", JsonNode.Parse(SomePact.Publication("Shop", "1", "Prices", SomeDocument.Pact("Shop", "Prices"), "main"))!.AsObject());
        await SendAsync(talk, "POST", "/provider-contracts/provider/Prices/publish", JsonNode.Parse(SomeDocument.Publication("1", SomeDocument.OfPrices(), branch: "main"))!.AsObject());
        await SendAsync(talk, "POST", "/provider-contracts/provider/Prices/publish", JsonNode.Parse(SomeDocument.Publication("2", "openapi: 3.1.0", ownTests: null))!.AsObject());
        await talk.PublishEventAsync("1", SomeEvent.Writer("Writer", SomeEvent.ClosedJson("\"sku\":{\"type\":\"string\"}", "sku")));
    }

    private static JsonObject Publication(string version, string branch, string[] tags, params string[] interactions) =>
        JsonNode.Parse(SomePact.Publication(Foo, version, "Bar", SomePact.Between(Foo, "Bar", interactions), branch, tags: tags))!.AsObject();

    private static JsonObject Webhook(string description, JsonObject request) => new()
    {
        ["description"] = description,
        ["provider"] = new JsonObject { ["name"] = "Bar" },
        ["events"] = new JsonArray(new JsonObject { ["name"] = "contract_published" }),
        ["request"] = request,
    };

    private static async Task ResultAsync(Talk talk, string version, bool success, string provider)
    {
        var pact = await talk.GetAsync($"/pacts/provider/Bar/consumer/{Uri.EscapeDataString(Foo)}/version/{version}");
        await SendAsync(talk, "POST", pact.Link("pb:publish-verification-results")[talk.Base.Length..], new JsonObject
        {
            ["success"] = success,
            ["providerApplicationVersion"] = provider,
            ["buildUrl"] = "http://ci/bar",
            ["testResults"] = new JsonObject { ["tests"] = new JsonArray(1, 2) },
            ["verifiedBy"] = new JsonObject { ["implementation"] = "contracts", ["version"] = "1" },
        });
    }

    private static async Task SendAsync(Talk talk, string method, string path, JsonObject body) =>
        (await talk.SendAsync(method, path, body.ToJsonString())).Status.Should().BeInRange(200, 299, "of {0} {1}", method, path);

    private async Task<IReadOnlyList<string>> ImportAsync(string journalName, Action<ImportProgress> tell, CancellationToken cancellationToken, HttpMessageHandler? fromHandler = null)
    {
        using var journal = ImportJournal.Open(Path.Combine(_folder.FullName, journalName), Source.BaseAddress, Target.BaseAddress);
        using var import = new BrokerImport(new BrokerClientOptions { BaseAddress = Source.BaseAddress, Handler = fromHandler }, new BrokerClientOptions { BaseAddress = Target.BaseAddress }, journal, new Told(tell));
        return await import.RunAsync(cancellationToken);
    }

    private async Task<int> CountResultsAsync()
    {
        using var talk = new Talk(Target.BaseAddress);
        var matrix = await talk.GetAsync($"/matrix?q[][pacticipant]={Uri.EscapeDataString(Foo)}&q[][pacticipant]=Bar");
        return matrix.Json["matrix"]!.AsArray().Count(row => row!["verificationResult"] is not null);
    }

    private async Task CompareAsync()
    {
        using var talks = new Talk(Source.BaseAddress);
        using var copied = new Talk(Target.BaseAddress);
        foreach (var path in Compared)
        {
            var (expected, actual) = (await talks.GetAsync(path), await copied.GetAsync(path));
            expected.Status.Should().Be(200, "of {0}: {1}", path, expected.Text);
            Settled(actual.Text, copied.Base).Should().Be(Settled(expected.Text, talks.Base), "{0} is the same", path);
        }

        foreach (var path in new[] { "1/document", "1/evidence", "2/document" }.Select(text => $"/contracts/provider/Prices/version/{text}"))
        {
            (await copied.GetAsync(path)).Text.Should().Be((await talks.GetAsync(path)).Text, "{0} is as it was published", path);
        }

        (await PlacesAsync(copied)).Should().Be(await PlacesAsync(talks)).And.Contain("blue");
    }

    private static async Task<string> PlacesAsync(Talk talk)
    {
        var places = new List<string>();
        foreach (var environment in (await talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray().OrderBy(environment => environment!["name"]!.ToString(), StringComparer.Ordinal))
        {
            foreach (var list in new[] { "deployed-versions/currently-deployed", "released-versions/currently-supported" })
            {
                places.Add(Settled((await talk.GetAsync($"/environments/{environment!["uuid"]}/{list}")).Text, talk.Base));
            }
        }

        return string.Join('\n', places);
    }

    // Where it is, when it was written and the identities that a broker draws differ; so does whether a webhook without its secrets is on. Of two
    // deployments within a second nobody can tell which came first.
    private static string Settled(string text, string address)
    {
        var json = JsonNode.Parse(text.Replace(address, "", StringComparison.Ordinal))!;
        Forget(json);
        return Drawn().Replace(json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "DRAWN");
    }

    private static void Forget(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in new[] { "createdAt", "updatedAt", "publishedAt", "verifiedAt", "verificationDate", "enabled", "password", "headers" })
                {
                    members.Remove(name);
                }

                if (members["pb:deployed-environments"] is JsonArray places)
                {
                    members["pb:deployed-environments"] = new JsonArray([.. places.OrderBy(place => place!["name"]!.ToString(), StringComparer.Ordinal).Select(place => place!.DeepClone())]);
                }

                foreach (var member in members)
                {
                    Forget(member.Value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Forget(item);
                }

                break;
        }
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();

    private sealed class Told(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
