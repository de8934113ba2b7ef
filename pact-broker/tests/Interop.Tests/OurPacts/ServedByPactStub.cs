using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interop.Tests.Tools;

namespace Interop.Tests.OurPacts;

/// <summary>`pact stub` loads our files and answers each example request as the file says.</summary>
public sealed partial class ServedByPactStub
{
    private const string StateHeader = "X-Pact-State";

    /// <summary>Those with requests: a stub answers no messages.</summary>
    public static TheoryData<string> Pacts => [.. CommittedPacts.Names.Where(name => File.ReadAllText(CommittedPacts.PathOf(name.Data)).Contains("\"Synchronous/HTTP\"", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pacts))]
    public async Task Each_example_request_gets_the_promised_status_and_body(string pact)
    {
        var file = CommittedPacts.PathOf(pact);
        var interactions = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["interactions"]!.AsArray()
            .Where(interaction => (string?)interaction!["type"] == "Synchronous/HTTP").ToArray();
        interactions.Should().NotBeEmpty();
        var (stub, line) = await RunningTool.StartPactAsync("Server started on port", "stub", "--file", file, "--provider-state-header-name", StateHeader);
        await using var running = stub;
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port().Match(line).Groups["port"].Value}") };

        foreach (var interaction in interactions)
        {
            using var request = StubRequest.Of(interaction!);
            // Two interactions may ask the same in different states: the state that fewest others share tells them apart.
            var state = StatesOf(interaction!).MinBy(state => interactions.Count(other => StatesOf(other!).Contains(state)));
            if (state is not null)
                request.Headers.Add(StateHeader, $"^{Regex.Escape(state)}$");
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            interactions.Where(other => AsksTheSame(other!, interaction!) && (state is null || StatesOf(other!).Contains(state)))
                .Any(other => IsPromised(other!, answer, body))
                .Should().BeTrue("{0} promises {1}, and the stub answered {2} {3}", interaction!["description"], interaction["response"], (int)answer.StatusCode, body);
        }
    }

    // The stub looks for an interaction that has a state, whatever other states that one has, and whose rules take what is asked.
    private static bool AsksTheSame(JsonNode one, JsonNode other) => new[] { "method", "path", "query", "body" }.All(part =>
        one["request"]!["matchingRules"]?[part] is not null || JsonNode.DeepEquals(one["request"]![part], other["request"]![part]));

    private static IEnumerable<string> StatesOf(JsonNode interaction) => (interaction["providerStates"] as JsonArray ?? []).Select(state => (string)state!["name"]!);

    private static bool IsPromised(JsonNode interaction, HttpResponseMessage answer, string body)
    {
        if ((int)answer.StatusCode != (int)interaction["response"]!["status"]!)
            return false;
        // What a generator makes is another one each time.
        return interaction["response"]!["body"]?["content"] is not JsonObject promised || interaction["response"]!["generators"]?["body"] is not null || JsonNode.DeepEquals(JsonNode.Parse(body), promised);
    }

    [GeneratedRegex(@"port (?<port>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();
}
