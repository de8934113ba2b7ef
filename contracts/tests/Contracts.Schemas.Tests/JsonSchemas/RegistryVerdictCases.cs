using System.Text.Json;
using Contracts.Schemas.JsonSchemas;
using Contracts.Schemas.Tests.Cases;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>Pairs of schemas with the change lists and verdicts of the registry that everybody uses.</summary>
public sealed class RegistryVerdictCases
{
    public static IEnumerable<TheoryDataRow<string, int>> Pairs =>
        ((string[])["json-generated-matrix.json", "json-karapace.json"]).SelectMany(file => SchemaCases.Rows(file, record => Expected(record) is not null));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_differences_are_the_same(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var (writer, reader) = (JsonSchema.Parse(record.Schema("old")), JsonSchema.Parse(record.Schema("new")));

        var strict = JsonSchemaRegistryRules.Compare(reader, writer, JsonSchemaPolicy.Strict, TestContext.Current.CancellationToken);
        var lenient = JsonSchemaRegistryRules.Compare(reader, writer, JsonSchemaPolicy.Lenient, TestContext.Current.CancellationToken);

        var expected = Expected(record)!.Value;
        var same = strict.Select(change => change.ToString()).Order(StringComparer.Ordinal).SequenceEqual(expected.Changes.Order(StringComparer.Ordinal));
        same.Should().Be(!SchemaDeviation.IsKnown(JsonDeviations.Differences, SchemaCases.Name(record)), "ours are {0}", string.Join(", ", strict));
        strict.All(change => change.IsCompatible).Should().Be(expected.Strict);
        lenient.All(change => change.IsCompatible).Should().Be(expected.Lenient);
    }

    private static (string[] Changes, bool Strict, bool Lenient)? Expected(JsonElement record)
    {
        var source = record.TryGetProperty("confluent", out var own) ? own : record;
        if (!source.TryGetProperty("changes", out var changes))
            return null;
        var (strict, lenient) = own.ValueKind == JsonValueKind.Object ? ("strict", "lenient") : ("compatible", "compatibleLenient");
        return ([.. changes.EnumerateArray().Select(change => change.GetString()!)], source.GetProperty(strict).GetBoolean(), source.GetProperty(lenient).GetBoolean());
    }
}
