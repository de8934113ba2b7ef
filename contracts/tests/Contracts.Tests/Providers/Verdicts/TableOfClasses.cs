using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Providers.Verdicts;

public sealed class TableOfClasses
{
    [Fact]
    [Trait("row", "S4-060")]
    public void Every_verdict_is_one_class_with_words_of_its_own()
    {
        VerdictClasses.All.Select(candidate => candidate.Verdict).Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        VerdictClasses.All.Select(candidate => candidate.Word).Should().OnlyHaveUniqueItems().And.OnlyContain(word => word.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));
    }

    [Fact]
    public void The_README_has_the_table() => ReadmeSection.Holds(
        "contracts/src/Contracts.Providers/Verdicts/README.md",
        "classes",
        "| class | in files | recognized by | next |\n|---|---|---|---|\n" + string.Concat(VerdictClasses.All.Select(Row)));

    private static string Row(VerdictClass row)
    {
        var result = new InteractionResult { Interaction = Some.Get("/"), Verdict = row.Verdict };
        return $"| `{row.Verdict}` | `{row.Word}` | {row.RecognizedBy} | {row.Next(new("the consumer"), result)} |\n";
    }
}
