using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Expressions;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Expressions;

public sealed class Definitions
{
    public static IEnumerable<TheoryDataRow<string>> Texts() => CaseTable.Rows("definitions");

    public static IEnumerable<TheoryDataRow<string>> OtherTexts() => CaseTable.Rows("definitions-refused");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_definition_gives_rules_and_an_example(string row)
    {
        var cells = CaseTable.Cells(row, 4);

        var definition = MatchingDefinition.Parse(cells[0]);

        Written(writer => WriteAll(writer, definition)).Should().Be(cells[1]);
        (definition.Example is { } example ? Written(example.WriteTo) : "-").Should().Be(cells[2]);
        (definition.Generator is { } generator ? Written(writer => GeneratorCatalogue.Write(writer, generator)) : "-").Should().Be(cells[3]);
    }

    [Theory]
    [MemberData(nameof(OtherTexts))]
    public void Another_text_is_refused_at_its_place(string row)
    {
        var cells = CaseTable.Cells(row, 3);

        var reading = () => MatchingDefinition.Parse(cells[0]);

        reading.Should().Throw<DefinitionFormatException>().Which.Message.Should().Be($"The definition '{cells[0]}' cannot be read at character {cells[1]}: there should be {cells[2]}.");
    }

    [Fact]
    public void A_reference_is_handed_on_by_its_name()
    {
        MatchingDefinition.Parse("matching($'address')").References.Should().Equal("address");
        MatchingDefinition.Parse("atLeast(1), eachValue(matching($'a')), arrayContains(matching($'b'), notEmpty('c'))").References.Should().Equal("a", "b");
    }

    [Fact]
    public void An_unknown_kind_is_refused_with_the_known_ones()
    {
        var reading = () => MatchingDefinition.Parse("matching(typo, 'x')");

        reading.Should().Throw<DefinitionFormatException>().WithMessage("*a kind of matching that is known instead of 'typo' (type, *");
    }

    [Fact]
    public void Definitions_are_nested_only_so_deep()
    {
        var text = string.Concat(Enumerable.Repeat("eachValue(", 5000)) + "notEmpty('x')" + new string(')', 5000);

        MatchingDefinition.TryParse(text, out _, out var error).Should().BeFalse();

        error.Should().EndWith("there should be at most 50 definitions within each other.");
    }

    private static void WriteAll(Utf8JsonWriter writer, MatchingDefinition definition)
    {
        writer.WriteStartArray();
        foreach (var rule in definition.Rules)
            RuleCatalogue.Write(writer, rule);
        writer.WriteEndArray();
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
