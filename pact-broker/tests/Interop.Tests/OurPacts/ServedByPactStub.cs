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
            var request = StubRequest.Of(interaction!);
            // Two interactions may ask the same in different states.
            if (interaction!["providerStates"]?[0]?["name"] is { } state)
                request.Headers.Add(StateHeader, $"^{Regex.Escape((string)state!)}$");
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode).Should().Be((int)interaction["response"]!["status"]!, "{0} says so", interaction["description"]);
            // What a generator makes is another one each time.
            if (interaction["response"]!["body"]?["content"] is JsonObject promised && interaction["response"]!["generators"]?["body"] is null)
                JsonNode.DeepEquals(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), promised)
                    .Should().BeTrue("{0} promises that body", interaction["description"]);
        }
    }

    [GeneratedRegex(@"port (?<port>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Port();
}
