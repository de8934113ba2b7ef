using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Metrics;

/// <summary>How much there is, for people and for Prometheus.</summary>
public abstract class CountingEverything(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : CountingEverything(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : CountingEverything(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Theory]
    [InlineData("text/plain;version=0.0.4;q=0.3,*/*;q=0.1", "text/plain")]
    [InlineData("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.3,*/*;q=0.1", "application/openmetrics-text")]
    [InlineData("application/hal+json, text/plain", "application/hal+json")]
    [InlineData("*/*", "application/hal+json")]
    public async Task The_format_is_what_is_asked_for(string accept, string mediaType) => (await Talk.GetAsync("/metrics", ("Accept", accept))).MediaType.Should().Be(mediaType);

    [Fact]
    [Trait("row", "S2-030")]
    public async Task Every_figure_of_the_document_is_a_gauge()
    {
        await PublishAsync("1");
        await PublishAsync("2");
        var figures = (await Talk.GetAsync("/metrics")).Json.AsObject();
        var text = (await Talk.GetAsync("/metrics", ("Accept", "application/openmetrics-text"))).Text;
        var lines = text.Split('\n');

        lines.Should().Contain([
            $"pact_broker_pacticipants_count {figures["pacticipants"]!["count"]}",
            $"pact_broker_pact_publications_count {figures["pactPublications"]!["count"]}",
            $"pact_broker_pact_revisions_per_consumer_version_distribution{{amount=\"1\"}} {figures["pactRevisionsPerConsumerVersion"]!["distribution"]!["1"]}",
            "# TYPE pact_broker_deployed_versions_currently_deployed_count gauge",
            "# EOF",
        ]);
        text.Should().EndWith("# EOF\n").And.NotContain("matrix");
        lines.Count(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Should().BeGreaterThan(25);
        var named = lines.Where(line => line.Length > 0 && line[0] != '#').ToList();
        named.Should().OnlyContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, """^pact_broker_[a-z_]+(\{amount="\d+"\})? \d+$""", System.Text.RegularExpressions.RegexOptions.NonBacktracking | System.Text.RegularExpressions.RegexOptions.ExplicitCapture));
        named.Select(line => line.Split(' ')[0]).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Instants_are_seconds_since_1970()
    {
        await PublishAsync("3");
        var first = DateTimeOffset.Parse((await Talk.GetAsync("/metrics")).Json["pactPublications"]!["first"]!.ToString()).ToUnixTimeSeconds();

        (await Talk.GetAsync("/metrics", ("Accept", "text/plain"))).Text.Should().Contain($"pact_broker_pact_publications_first_timestamp_seconds {first}\n").And.NotContain("# EOF");
    }

    private Task<Talk.Reply> PublishAsync(string version) => Talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", version, "Bar", SomePact.Between("Foo", "Bar", "a")));
}
