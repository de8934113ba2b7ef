using System.Text.Json.Nodes;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Catalogue;

/// <summary>What a document links to is there: no client is sent to a 404.</summary>
public sealed class EveryLink
{
    // Addresses that take something and show nothing.
    private static readonly HashSet<string> OnlyForWriting = ["pb:publish-contracts", "pf:publish-provider-contract", "pb:publish-verification-results", "pb:delete_integration", "pb:execute", "pb:redeliver"];

    // Addresses of what there may be one day: the first version has none before it, and a tag is where it will be put.
    private static readonly HashSet<string> MayBeMissing = ["pb:previous-distinct", "pb:diff-previous-distinct", "pb:tag-prod-version", "pb:tag-version"];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["{provider}"] = "Bar",
        ["{consumer}"] = "Foo",
        ["{pacticipant}"] = "Foo",
        ["{version}"] = "1",
        ["{consumerApplicationVersion}"] = "1",
        ["{branch}"] = "main",
        ["{tag}"] = "dev",
        ["{label}"] = "red",
        ["{environment}"] = "production",
        ["{environmentTag}"] = "prod",
        ["{rel}"] = "latest-pact-versions",
    };

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Leads_to_something(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var values = await SeededCatalogue.SeedAsync(talk);
        await talk.PostAsync($"/pacts/provider/Bar/consumer/Foo/pact-version/{values["other-content"]}/verification-results", """{"success":false,"providerApplicationVersion":"10"}""");
        var (waiting, seen, dead) = (new Queue<string>(["/"]), new HashSet<string>(["/"]), new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            var reply = await talk.GetAsync(path);
            foreach (var (relation, href) in reply.MediaType == "application/hal+json" ? Links(reply.Json) : [])
            {
                var next = Fill(href, talk, values);
                if (!seen.Add(next))
                {
                    continue;
                }

                var found = (await talk.GetAsync(next)).Status;
                if (!(found == (OnlyForWriting.Contains(relation) ? 405 : 200) || (found == 404 && (MayBeMissing.Contains(relation) || href.Contains('{', StringComparison.Ordinal)) && await IsServedAsync(talk, next))))
                {
                    dead.Add($"{path} links to {relation}: {next}, which answers {found}");
                }

                waiting.Enqueue(next);
            }
        }

        dead.Should().BeEmpty();
        seen.Should().HaveCountGreaterThan(80);
    }

    // The name that was filled in may mean nothing here; the resource has to be one.
    private static async Task<bool> IsServedAsync(Talk talk, string path) => (await talk.SendAsync("OPTIONS", path, null)).Status == 200;

    private static string Fill(string href, Talk talk, IReadOnlyDictionary<string, string> values) =>
        Names.Append(new("{uuid}", values["env"])).Append(new("{pactVersion}", values["content"]))
            .Aggregate(href, (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal))
            .Replace(talk.Base, "", StringComparison.Ordinal) is { Length: > 0 } path ? path : "/";

    private static IEnumerable<(string Relation, string Href)> Links(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "_links" ? Relations(member.Value!.AsObject()) : Links(member.Value)),
        JsonArray items => items.SelectMany(Links),
        _ => [],
    };

    private static IEnumerable<(string Relation, string Href)> Relations(JsonObject links) =>
        from relation in links
        from link in relation.Value is JsonArray several ? several.AsEnumerable() : [relation.Value]
        select (relation.Key, link!["href"]!.ToString());
}
