using System.Globalization;
using Contracts.OpenApi;

namespace Contracts.Cli.Tests;

/// <summary>YAML as the JSON that it stands for.</summary>
public sealed class ReadingYaml
{
    [Theory]
    [InlineData("a: 1\nb: [x, 'y', \"z\"]\nc: {d: e}", """{"a":1,"b":["x","y","z"],"c":{"d":"e"}}""")]
    [InlineData("200: ok\n404: none", """{"200":"ok","404":"none"}""")]
    [InlineData("- true\n- False\n- yes\n- no\n- on", """[true,false,"yes","no","on"]""")]
    [InlineData("- ~\n- null\n-\n- ''", """[null,null,null,""]""")]
    [InlineData("- 1\n- -2.50\n- 1e3\n- +1\n- 007\n- .5\n- 0x1F\n- 12345678901234567890123", """[1,-2.50,1e3,1,7,0.5,31,12345678901234567890123]""")]
    [InlineData("- '1'\n- \"true\"\n- !!str 1\n- ! 2\n- 3.1.0\n- 2026-11-22\n- 12:30:45\n- 1_000", """["1","true","1","2","3.1.0","2026-11-22","12:30:45","1_000"]""")]
    [InlineData("a: |\n  one\n  two\nb: >\n  three\n  four\n", """{"a":"one\ntwo\n","b":"three four\n"}""")]
    [InlineData("a: &x {b: 1}\nc: *x\nd: [*x, *x]", """{"a":{"b":1},"c":{"b":1},"d":[{"b":1},{"b":1}]}""")]
    [InlineData("a: &x 1\nb: *x\nc: &x 2\nd: *x", """{"a":1,"b":1,"c":2,"d":2}""")]
    [InlineData("# nothing but this", "null")]
    [InlineData("", "null")]
    [InlineData("%YAML 1.2\n---\na: 1 # one\n...\n", """{"a":1}""")]
    public void It_is_the_same_as_JSON(string yaml, string json) => YamlText.ToJson(yaml, "api.yaml").Should().Be(json);

    [Theory]
    [InlineData("a: 1\na: 2", "line 2, column 1: the member 'a' is there twice.")]
    [InlineData("a: *b", "line 1, column 4: *b refers to nothing above it that is complete.")]
    [InlineData("a: &x\n  b: *x", "line 2, column 6: *x refers to nothing above it that is complete.")]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x", "line 3, column 3: JSON has no merging of mappings (<<): write the members out.")]
    [InlineData("[a, b]: 1", "line 1, column 1: the name of a member is a text, and no list or mapping.")]
    [InlineData("a: .inf", "line 1, column 4: JSON has no number .inf.")]
    [InlineData("a: !money 12", "line 1, column 4: JSON has no value of the type !money.")]
    [InlineData("a: 1\n---\nb: 2", "line 2, column 1: a second document begins.")]
    [InlineData("a: [1, 2", "line 2, column 1: ")]
    [InlineData("a: 1\n b: 2", "line 2, column ")]
    public void What_has_no_JSON_form_is_said_with_its_place(string yaml, string why) =>
        Reading(yaml).Should().Throw<OpenApiFormatException>().Which.Message.Should().StartWith($"api.yaml is not YAML that has a JSON form: {why}");

    [Fact]
    public void A_few_aliases_that_would_become_a_huge_text_are_refused()
    {
        var doubled = string.Concat(Enumerable.Range(1, 40).Select(level => string.Create(CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n")));

        Reading($"a0: &a0 x\n{doubled}").Should().Throw<OpenApiFormatException>().WithMessage("*it has more than 1000000 values, those of aliases counted each time.");
    }

    [Theory]
    [InlineData("a: &a {0}")]
    [InlineData("a: &a\n  ? {0}\n  : 1")]
    public void A_few_aliases_of_a_long_text_are_refused(string anchored)
    {
        var million = anchored.Replace("{0}", $"\"{new string('x', 1_000_000)}\"", StringComparison.Ordinal);

        Reading($"{million}\nb: [{string.Join(", ", Enumerable.Repeat("*a", 40))}]").Should().Throw<OpenApiFormatException>().WithMessage("*it has more than 33554432 characters, those of aliases counted each time.");
    }

    [Theory]
    [InlineData("a: {0}", 'x')]
    [InlineData("a: {0}", '1')]
    [InlineData("a: '{0}'", 'x')]
    [InlineData("a: |\n  {0}", 'x')]
    [InlineData("? {0}\n: 1", 'x')]
    public void One_text_of_many_megabytes_is_refused(string yaml, char letter) =>
        Reading(yaml.Replace("{0}", new string(letter, 8 * 1024 * 1024), StringComparison.Ordinal))
            .Should().Throw<OpenApiFormatException>().WithMessage("api.yaml is not YAML that has a JSON form: line *: a text has 8388608 characters; 1048576 are read at most.");

    [Fact]
    public void What_is_too_deep_is_refused() =>
        Reading(new string('[', 10_000)).Should().Throw<OpenApiFormatException>().WithMessage("*line 1, column 62: it is deeper than 60 levels.");

    [Fact]
    public void What_is_too_long_is_refused() =>
        Reading(new string(' ', 32 * 1024 * 1024 + 1)).Should().Throw<OpenApiFormatException>().WithMessage("api.yaml has 33554433 characters of YAML; 33554432 are read at most");

    private static Action Reading(string yaml) => () => YamlText.ToJson(yaml, "api.yaml");
}
