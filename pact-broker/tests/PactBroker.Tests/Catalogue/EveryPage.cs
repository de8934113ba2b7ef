using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Catalogue;

/// <summary>Each list that can be long comes in pages, and those of names can be searched.</summary>
public sealed class EveryPage
{
    private static readonly string[] Lists =
    [
        "/pacticipants", "/labels", "/integrations", "/pacticipants/Foo/versions", "/pacticipants/Foo/branches", "/pacticipants/Foo/branches/main/versions",
        "/pacticipants/Foo/tags/dev/versions", "/pacticipants/Foo/environments/{env}/versions",
    ];

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_a_list_says_where_it_is_and_leads_on(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var values = await SeedTwoOfEachAsync(talk);
        foreach (var list in Lists.Select(list => list.Replace("{env}", values["env"], StringComparison.Ordinal)))
        {
            var first = await talk.GetAsync($"{list}?page=1&size=1");
            first.Json["page"]!.ToJsonString().Should().Be("""{"number":1,"size":1,"totalElements":2,"totalPages":2}""", "of {0}", list);
            first.Json["_links"]!.AsObject().Should().NotContainKey("previous");
            Embedded(first).Should().HaveCount(1);

            var second = await talk.GetAsync(first.Link("next")[talk.Base.Length..]);
            second.Json["_links"]!.AsObject().Should().NotContainKey("next");
            second.Link("previous").Should().EndWith($"{list}?size=1&page=1");
            Embedded(second).Should().HaveCount(1).And.NotBeEquivalentTo(Embedded(first));

            (await talk.GetAsync($"{list}?pageNumber=1&pageSize=1")).Text.Should().Be(first.Text, "older clients say it so");
            (await talk.GetAsync($"{list}?page=none")).Status.Should().Be(400);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Is_searched_by_part_of_a_name(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        await SeedTwoOfEachAsync(talk);

        foreach (var (query, count) in new[] { ("/pacticipants?q=FO", 1), ("/pacticipants/Foo/branches?q=feat/", 1), ("/integrations?q=ba", 2), ("/integrations?q=none", 0), ("/pacticipants?q=nobody", 0) })
        {
            Embedded(await talk.GetAsync(query)).Should().HaveCount(count, "of {0}", query);
        }
    }

    private static async Task<IReadOnlyDictionary<string, string>> SeedTwoOfEachAsync(Talk talk)
    {
        var values = await SeededCatalogue.SeedAsync(talk);
        await talk.PutAsync("/pacticipants/Bar/labels/green");
        await talk.PutAsync("/pacticipants/Foo/versions/2/tags/dev");
        await talk.PutAsync("/pacticipants/Foo/branches/feat%2Fx/versions/2");
        await talk.PostAsync($"/pacticipants/Foo/versions/2/released-versions/environment/{values["env"]}");
        await talk.PutAsync("/pacts/provider/Foo/consumer/Bar/version/10", """{"interactions":[]}""");
        return values;
    }

    private static IEnumerable<string> Embedded(Talk.Reply reply) => reply.Json["_embedded"]!.AsObject().Single().Value!.AsArray().Select(item => item!.ToJsonString());
}
