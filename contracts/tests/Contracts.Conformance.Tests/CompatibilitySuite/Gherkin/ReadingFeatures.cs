namespace Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

/// <summary>The little of Gherkin that feature files of the suite are written in.</summary>
public sealed class ReadingFeatures
{
    [Fact]
    public void Steps_of_the_background_come_first_and_tags_of_the_feature_count_for_all()
    {
        var scenarios = Read("""
            @feature
            Feature: a name
              Words that are no steps.

              Background:
                Given something

              # a comment
              @one @two
              Scenario: first
                When it happens

              Scenario: second
                Then it is over
            """);

        scenarios.Select(scenario => scenario.Name).Should().Equal("first", "second");
        scenarios[0].Tags.Should().Equal("@feature", "@one", "@two");
        scenarios[1].Tags.Should().Equal("@feature");
        scenarios[1].Steps.Should().Equal(new Step("something", 6), new Step("it is over", 14));
    }

    [Fact]
    public void A_step_can_have_a_table()
    {
        var table = Read("""
            Scenario: one
              Given the following:
                | name   | value  | none |
                | a \| b | c\\\nd |      |
            """)[0].Steps[0].Table!;

        table.Record().Should().Equal(new Dictionary<string, string> { ["name"] = "a | b", ["value"] = "c\\\nd" });
    }

    [Fact]
    public void A_step_can_have_a_text()
    {
        var step = Read("Scenario: one\n  Given the text\n    \"\"\"\n    one\n      two\n    \"\"\"\n  Then more")[0].Steps[0];

        step.DocString.Should().Be("one\n  two");
    }

    [Fact]
    public void A_line_that_is_not_understood_is_an_error()
    {
        var read = () => Read("Scenario: one\n  Given this\n  Examples:");

        read.Should().Throw<InvalidDataException>().WithMessage("a.feature, line 3: 'Examples:' is no step, table, tag or comment.");
    }

    private static IReadOnlyList<Scenario> Read(string text) => GherkinReader.Read("a.feature", text.Split('\n'));
}
