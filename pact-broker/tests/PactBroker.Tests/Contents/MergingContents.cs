using PactBroker.Domain.Contents;

namespace PactBroker.Tests.Contents;

/// <summary>Parallel builds of one consumer version each publish a part; together they are one pact.</summary>
public sealed class MergingContents
{
    [Fact]
    public void What_is_only_in_one_of_them_is_in_the_result_and_the_identity_is_that_of_the_union()
    {
        var merged = Merge("""{"interactions":[{"description":"a"}]}""", """{"interactions":[{"description":"b"}]}""");

        merged.Should().BeOfType<ContractMergeResult.Merged>().Which.Content.Hash
            .Should().Be(ContractContent.Parse("""{"interactions":[{"description":"a"},{"description":"b"}]}""").Hash);
    }

    [Fact]
    public void The_same_description_and_states_replace_and_stay_where_they_were()
    {
        var merged = Merge(
            """{"interactions":[{"description":"a","providerStates":[{"name":"s"}],"response":{"status":200}},{"description":"b"}]}""",
            """{"interactions":[{"description":"a","providerStates":[{"name":"s"}],"response":{"status":201}}]}""");

        Descriptions(merged).Should().Equal("a 201", "b ");
    }

    [Fact]
    public void Other_states_make_another_interaction()
    {
        var merged = Merge("""{"interactions":[{"description":"a","providerState":"x"}]}""", """{"interactions":[{"description":"a","providerState":"y"}]}""");

        Descriptions(merged).Should().HaveCount(2);
    }

    [Fact]
    public void Messages_merge_like_interactions()
    {
        var merged = Merge("""{"messages":[{"description":"a"}]}""", """{"messages":[{"description":"b"}]}""");

        merged.Should().BeOfType<ContractMergeResult.Merged>().Which.Content.MessageCount.Should().Be(2);
    }

    [Fact]
    public void Interactions_of_different_types_do_not_replace_each_other()
    {
        var merged = Merge(
            """{"interactions":[{"type":"Synchronous/HTTP","description":"a"}]}""", """{"interactions":[{"type":"Asynchronous/Messages","description":"a"}]}""");

        merged.Should().BeOfType<ContractMergeResult.Merged>().Which.Content.InteractionCount.Should().Be(2);
    }

    [Theory]
    [InlineData("method", "\"GET\"", "\"POST\"")]
    [InlineData("path", "\"/a\"", "\"/b\"")]
    [InlineData("query", "{\"q\":[\"1\"]}", "{\"q\":[\"2\"]}")]
    [InlineData("headers", "{\"A\":\"1\"}", "{\"A\":\"2\"}")]
    [InlineData("body", "{\"x\":1}", "{\"x\":2}")]
    public void Requests_that_differ_are_a_conflict_that_names_the_part(string part, string before, string after)
    {
        string Pact(string value) => $$"""{"interactions":[{"description":"a","request":{ "{{part}}": {{value}} } }]}""";

        Merge(Pact(before), Pact(after)).Should().BeOfType<ContractMergeResult.Conflict>()
            .Which.Reasons.Should().ContainSingle().Which.Should().Contain($"differ in {part}").And.Contain(before).And.Contain(after);
    }

    [Fact]
    public void Contents_without_a_list_in_common_cannot_be_merged() =>
        Merge("""{"interactions":[]}""", """{"messages":[]}""").Should().BeOfType<ContractMergeResult.Conflict>();

    private static ContractMergeResult Merge(string existing, string incoming) => ContractMerge.Merge(ContractContent.Parse(existing), ContractContent.Parse(incoming));

    private static IEnumerable<string> Descriptions(ContractMergeResult result) =>
        result.Should().BeOfType<ContractMergeResult.Merged>().Which.Content.Document["interactions"]!.AsArray()
            .Select(interaction => $"{interaction!["description"]} {interaction["response"]?["status"]}");
}
