using PactBroker.Domain.Contents;

namespace PactBroker.Tests.Contents;

public sealed class ShowingDifferences
{
    [Fact]
    public void Only_what_differs_is_shown_line_by_line()
    {
        var difference = Between(
            """{"interactions":[{"description":"a","request":{"method":"GET","path":"/a"},"response":{"status":200}}]}""",
            """{"interactions":[{"description":"a","request":{"method":"GET","path":"/a"},"response":{"status":404}}]}""");

        difference.Split('\n').Should().Equal(
            "   \"interactions\": [", "     {", "       \"response\": {", "-        \"status\": 200", "+        \"status\": 404", "       }", "     }", "   ]");
    }

    [Fact]
    public void An_interaction_more_is_shown_whole() =>
        Between("""{"interactions":[{"description":"a"}]}""", """{"interactions":[{"description":"a"},{"description":"b"}]}""")
            .Should().Contain("+      \"description\": \"b\"").And.NotContain("-      \"description\"");

    [Fact]
    public void Contents_that_are_equal_for_verification_have_no_differences() =>
        Between(
            """{"interactions":[{"description":"a"},{"description":"b"}],"metadata":{"pactRust":{}}}""",
            """{"interactions":[{"description":"b"},{"description":"a"}]}""").Should().NotContain("+").And.NotContain("-");

    [Fact]
    public void Texts_of_thousands_of_lines_are_shown_one_after_the_other()
    {
        string Pact(string prefix) => $$"""{"interactions":[{{string.Join(',', Enumerable.Range(0, 900).Select(i => $$"""{"description":"{{prefix}}{{i}}"}"""))}}]}""";

        Between(Pact("a"), Pact("b")).Should().Contain("-      \"description\": \"a899\"").And.Contain("+      \"description\": \"b899\"");
    }

    private static string Between(string before, string after) => ContractDiff.Between(ContractContent.Parse(before), ContractContent.Parse(after));
}
