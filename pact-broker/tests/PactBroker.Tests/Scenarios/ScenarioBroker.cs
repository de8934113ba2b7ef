using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Scenarios;

/// <summary>
/// A broker in process, told stories. Lines:
/// <c>Foo 1 -> Bar 10 ok</c> (published and verified; <c>fail</c>, or nothing where it is only published),
/// <c>version Bar 10 branch main tag prod</c>, <c>main-branch Bar main</c>, <c>deploy Bar 10 production instance i1</c>, <c>undeploy Bar 10 production</c>,
/// <c>verify-wip Bar 10 main</c> (all work in progress of that branch, with success), <c>release Bar 10 production</c>, <c>end-support Bar 10 production</c>, <c>GET /path</c>, <c>POST /path {json}</c>,
/// <c>publish Foo 1 -> Bar content a+b branch main tag dev merge</c> (what the broker says to it is printed), <c>merge Foo 1 -> Bar content b path /b</c>,
/// <c>owner Bar alice</c> (who approves what breaks its contracts), <c>reject Bar by alice</c> (the one that waits),
/// <c>allow changed content</c> (as the first line: a setting).
/// Options of a pact: <c>content X</c> (equal words, equal content), <c>branch B</c> and <c>tag T</c> of the consumer version.
/// </summary>
internal sealed partial class ScenarioBroker : IAsyncDisposable
{
    private const string AllowChanges = "allow changed content";

    private readonly RunningBroker _broker;
    private readonly HttpClient _client;
    private readonly CancellationToken _cancellationToken;

    private ScenarioBroker(RunningBroker broker, CancellationToken cancellationToken)
    {
        _broker = broker;
        _cancellationToken = cancellationToken;
        _client = new HttpClient { BaseAddress = broker.BaseAddress };
    }

    public static Task<ScenarioBroker> StartAsync(CancellationToken cancellationToken) => StartAsync(BrokerDatabase.InMemory, cancellationToken);

    public static Task<ScenarioBroker> StartAsync(BrokerDatabase database, CancellationToken cancellationToken) => StartAsync(new BrokerOptions { Database = database }, cancellationToken);

    private static async Task<ScenarioBroker> StartAsync(BrokerOptions options, CancellationToken cancellationToken) => new(await BrokerHost.StartAsync(options, cancellationToken), cancellationToken);

    /// <summary>Tells the story of that title, and compares everything that was answered with what the file says.</summary>
    public static async Task PlayAsync(string database, string file, string title)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        var scenario = Scenario.Read(file).Single(candidate => candidate.Title == title);
        var options = new BrokerOptions { Database = own.Database, AllowContentModification = scenario.Steps[0].Line == AllowChanges };
        await using var told = await StartAsync(options, TestContext.Current.CancellationToken);
        var transcript = new List<string>();
        foreach (var step in scenario.Steps)
            transcript.AddRange([step.Line, .. (await told.TellAsync(step.Line)).Select(line => "= " + line)]);

        var expected = string.Join('\n', scenario.Steps.SelectMany(step => new[] { step.Line }.Concat(step.Expected.Select(line => "= " + line))));
        var actual = string.Join('\n', transcript);
        Assert.True(actual == expected, $"{title}\n{actual}\n\nwhere the file says\n{expected}");
    }

    /// <summary>Carries out a line; what a request answers is printed.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["GET", var path]:
                return await AskAsync(new HttpRequestMessage(HttpMethod.Get, path));
            case ["POST", var path, ..]:
                return await AskAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(JsonNode.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..])) });
            case ["version", var name, var number, .. var options]:
                await VersionAsync(name, number, new Options(options));
                break;
            case ["publish", var consumer, var number, "->", var provider, .. var options]:
                return await AskAsync(new HttpRequestMessage(HttpMethod.Post, "/contracts/publish") { Content = JsonContent.Create(Publication(consumer, number, provider, options)) });
            case ["merge", var consumer, var number, "->", var provider, .. var options]:
                return await AskAsync(new HttpRequestMessage(HttpMethod.Patch, $"/pacts/provider/{provider}/consumer/{consumer}/version/{number}") { Content = JsonContent.Create(Pact(consumer, provider, new Options(options))) });
            case ["allow", "changed", "content"]:
                break;
            case ["verify-wip", var provider, var number, var branch]:
                await VerifyWorkInProgressAsync(provider, number, branch);
                break;
            case ["main-branch", var name, var branch]:
                await SendAsync(HttpMethod.Patch, $"/pacticipants/{name}", new JsonObject { ["mainBranch"] = branch });
                break;
            case ["deploy", var name, var number, var environment, .. var options]:
                await RecordAsync("deployed-versions", name, number, environment, new Options(options)["instance"]);
                break;
            case ["release", var name, var number, var environment]:
                await RecordAsync("released-versions", name, number, environment, instance: null);
                break;
            case ["owner", var pacticipant, var owner]:
                await SendAsync(HttpMethod.Put, $"/pacticipants/{pacticipant}/approval", new JsonObject { ["owners"] = new JsonArray(owner) });
                break;
            case ["reject", var pacticipant, "by", var owner]:
                var approvals = await SendAsync(HttpMethod.Get, $"/approvals?state=pending&pacticipant={pacticipant}");
                var decision = approvals!["_embedded"]!["approvals"]!.AsArray().Single()!["_links"]!["pb:decide-approval"]!["href"]!.GetValue<string>();
                await SendAsync(HttpMethod.Post, decision, new JsonObject { ["approved"] = false, ["decidedBy"] = owner });
                break;
            case ["undeploy", var name, var number, var environment]:
                await EndAsync("deployed-versions/currently-deployed", "deployedVersions", "currentlyDeployed", name, number, environment);
                break;
            case ["end-support", var name, var number, var environment]:
                await EndAsync("released-versions/currently-supported", "releasedVersions", "currentlySupported", name, number, environment);
                break;
            case [var consumer, var number, "->", var provider, .. var rest]:
                await PactAsync(consumer, number, provider, rest);
                break;
            default:
                throw new ArgumentException($"No such line: {line}", nameof(line));
        }

        return [];
    }

    /// <summary>An answer as it comes.</summary>
    public async Task<(int Status, string? Type, string Text)> FetchAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await _client.SendAsync(request, _cancellationToken);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(_cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _broker.DisposeAsync();
    }

    private async Task PactAsync(string consumer, string number, string provider, string[] rest)
    {
        var verified = rest.Length >= 2 && rest[1] is "ok" or "fail";
        var options = new Options(verified ? rest[2..] : rest);
        var path = $"/pacts/provider/{provider}/consumer/{consumer}/version/{number}";
        using var existing = await _client.GetAsync(path, _cancellationToken);
        if (!existing.IsSuccessStatusCode)
        {
            await VersionAsync(consumer, number, options);
            await SendAsync(HttpMethod.Put, path, Pact(consumer, provider, options, $"{consumer} {number}"));
        }

        if (!verified)
            return;

        var pact = await SendAsync(HttpMethod.Get, path);
        var results = pact!["_links"]!["pb:publish-verification-results"]!["href"]!.GetValue<string>();
        await SendAsync(HttpMethod.Post, results, new JsonObject { ["success"] = rest[1] == "ok", ["providerApplicationVersion"] = rest[0] });
    }

    // As a verifier does: the result goes to where the pact that was handed out as work in progress says.
    private async Task VerifyWorkInProgressAsync(string provider, string number, string branch)
    {
        var all = await SendAsync(HttpMethod.Post, $"/pacts/provider/{provider}/for-verification", new JsonObject { ["providerVersionBranch"] = branch, ["includeWipPactsSince"] = "2020-01-01" });
        foreach (var handedOut in all!["_embedded"]!["pacts"]!.AsArray().Where(pact => pact!["verificationProperties"]!["wip"] is not null))
        {
            var pact = await SendAsync(HttpMethod.Get, handedOut!["_links"]!["self"]!["href"]!.GetValue<string>());
            await SendAsync(
                HttpMethod.Post, pact!["_links"]!["pb:publish-verification-results"]!["href"]!.GetValue<string>(), new JsonObject { ["success"] = true, ["providerApplicationVersion"] = number });
        }
    }

    private async Task VersionAsync(string name, string number, Options options)
    {
        if (options["branch"] is null && options["tag"] is null)
            await SendAsync(HttpMethod.Put, $"/pacticipants/{name}/versions/{number}", []);

        if (options["branch"] is { } branch)
            await SendAsync(HttpMethod.Put, $"/pacticipants/{name}/branches/{Uri.EscapeDataString(branch)}/versions/{number}", []);

        if (options["tag"] is { } tag)
            await SendAsync(HttpMethod.Put, $"/pacticipants/{name}/versions/{number}/tags/{tag}", []);
    }

    private async Task RecordAsync(string what, string name, string number, string environment, string? instance)
    {
        var body = new JsonObject();
        if (instance is not null)
            body["applicationInstance"] = instance;

        await SendAsync(HttpMethod.Post, $"/pacticipants/{name}/versions/{number}/{what}/environment/{await UuidAsync(environment)}", body);
    }

    private async Task EndAsync(string list, string embedded, string flag, string name, string number, string environment)
    {
        var current = await SendAsync(HttpMethod.Get, $"/environments/{await UuidAsync(environment)}/{list}?pacticipant={name}");
        var record = current!["_embedded"]![embedded]!.AsArray().Single(item => item!["_embedded"]!["version"]!["number"]!.GetValue<string>() == number);
        await SendAsync(HttpMethod.Patch, record!["_links"]!["self"]!["href"]!.GetValue<string>(), new JsonObject { [flag] = false });
    }

    private async Task<string> UuidAsync(string environment)
    {
        var all = await SendAsync(HttpMethod.Get, "/environments");
        return all!["_embedded"]!["environments"]!.AsArray().Single(item => item!["name"]!.GetValue<string>() == environment)!["uuid"]!.GetValue<string>();
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body, new System.Net.Http.Headers.MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json"));

        using var response = await _client.SendAsync(request, _cancellationToken);
        var text = await response.Content.ReadAsStringAsync(_cancellationToken);
        response.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2} {3}", method, path, (int)response.StatusCode, text);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    private async Task<IReadOnlyList<string>> AskAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await _client.SendAsync(request, _cancellationToken))
        {
            var text = (await response.Content.ReadAsStringAsync(_cancellationToken)).Replace(_broker.BaseAddress.ToString().TrimEnd('/'), "", StringComparison.Ordinal);
            text = Uuid().Replace(text, "UUID");
            return [.. PrintedAnswer.Lines((int)response.StatusCode, JsonNode.Parse(text)!.AsObject())];
        }
    }

    // The broker draws them: no file can name one.
    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Uuid();

    private static JsonObject Publication(string consumer, string number, string provider, string[] words)
    {
        var options = new Options(words);
        var publication = new JsonObject
        {
            ["pacticipantName"] = consumer,
            ["pacticipantVersionNumber"] = number,
            ["tags"] = new JsonArray([.. options.All("tag").Select(tag => (JsonNode)tag)]),
            ["contracts"] = new JsonArray(new JsonObject
            {
                ["consumerName"] = consumer,
                ["providerName"] = provider,
                ["specification"] = "pact",
                ["contentType"] = "application/json",
                ["content"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Pact(consumer, provider, options).ToJsonString())),
                ["onConflict"] = words.Contains("merge") ? "merge" : "overwrite",
            }),
        };
        if (options["branch"] is { } branch)
            publication["branch"] = branch;

        return publication;
    }

    private static JsonObject Pact(string consumer, string provider, Options options, string usually = "anything") => new()
    {
        ["consumer"] = new JsonObject { ["name"] = consumer },
        ["provider"] = new JsonObject { ["name"] = provider },
        ["interactions"] = new JsonArray([.. (options["content"] ?? usually).Split('+').Select(description => new JsonObject
        {
            ["description"] = description,
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = options["path"] ?? "/" },
            ["response"] = new JsonObject { ["status"] = 200 },
        })]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "2.0.0" } },
    };

    private sealed class Options(string[] words)
    {
        public string? this[string name] => All(name).FirstOrDefault();

        public IEnumerable<string> All(string name) => words.Zip(words.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);
    }
}
