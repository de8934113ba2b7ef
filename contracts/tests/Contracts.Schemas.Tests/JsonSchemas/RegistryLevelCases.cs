using Contracts.Schemas.JsonSchemas;
using Contracts.Schemas.Tests.Cases;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>Histories of a schema under all seven levels.</summary>
public sealed class RegistryLevelCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Histories =>
        SchemaCases.Rows("levels-generated.json", record => record.Text("type") == "JSON");

    [Theory]
    [MemberData(nameof(Histories))]
    public void A_level_asks_the_right_versions_in_the_right_direction(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var earlier = record.GetProperty("olds").EnumerateArray().Select(old => JsonSchema.Parse(old.GetRawText())).ToList();
        CompatibilityLevels.TryParse(record.Text("level"), out var level).Should().BeTrue();

        var conflicts = JsonSchemaRegistryRules.Check(
            JsonSchema.Parse(record.Schema("new")), earlier, level, cancellationToken: TestContext.Current.CancellationToken);

        (conflicts.Count == 0).Should().Be(record.GetProperty("compatible").GetBoolean());
    }
}
