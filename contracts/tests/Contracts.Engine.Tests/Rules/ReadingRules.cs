using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Rules;

public sealed class ReadingRules
{
    public static IEnumerable<TheoryDataRow<string>> Rules() => CaseTable.Rows("rules");

    public static IEnumerable<TheoryDataRow<string>> OtherObjects() => CaseTable.Rows("rules-refused");

    public static IEnumerable<TheoryDataRow<string>> Generators() => CaseTable.Rows("generators");

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_written_with_its_attributes_by_name(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        var written = Written(writer => RuleCatalogue.Write(writer, RuleCatalogue.Read(Some.Json(cells[0]))));

        written.Should().Be(cells[1]);
        Written(writer => RuleCatalogue.Write(writer, RuleCatalogue.Read(Some.Json(written)))).Should().Be(written);
    }

    [Theory]
    [MemberData(nameof(OtherObjects))]
    public void A_rule_that_makes_no_sense_is_refused_with_what_would(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        var reading = () => RuleCatalogue.Read(Some.Json(cells[0]));

        reading.Should().Throw<AttributeFormatException>().Which.Message.Should().Be(cells[1]);
    }

    [Theory]
    [MemberData(nameof(Generators))]
    public void A_generator_is_written_with_its_attributes_by_name(string row)
    {
        var cells = CaseTable.Cells(row, 2);

        var written = Written(writer => GeneratorCatalogue.Write(writer, GeneratorCatalogue.Read(Some.Json(cells[0]))));

        written.Should().Be(cells[1]);
    }

    [Theory]
    [InlineData("""{"match":"type"}""", """{"combine":"AND","matchers":[{"match":"type"}]}""")]
    [InlineData("""[{"match":"type"},{"match":"null"}]""", """{"combine":"AND","matchers":[{"match":"type"},{"match":"null"}]}""")]
    [InlineData("""{"matchers":[{"match":"type"}],"combine":"or"}""", """{"combine":"OR","matchers":[{"match":"type"}]}""")]
    [InlineData("""{"matchers":[]}""", """{"combine":"AND","matchers":[]}""")]
    public void The_rules_of_a_path_are_written_as_a_list_with_its_combination(string read, string written) =>
        Written(writer => RuleCatalogue.WriteList(writer, RuleCatalogue.ReadList(Some.Json(read)))).Should().Be(written);

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
