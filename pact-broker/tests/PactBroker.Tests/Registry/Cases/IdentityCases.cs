using Contracts.Schemas;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Registry;

namespace PactBroker.Tests.Registry.Cases;

/// <summary>GUIDs and stored texts are those of other registries.</summary>
public sealed class IdentityCases
{
    [Fact]
    public void A_content_has_the_guid_that_it_has_everywhere()
    {
        foreach (var record in SchemaCases.Read("guid-own.json"))
        {
            var content = new SchemaContent
            {
                Type = RegistryTypes.Parse(record["type"]!.ToString()),
                Text = record["schema"]!.ToString(),
                References = record["references"] is { } references ? RegistryJson.Read<IReadOnlyList<SchemaReference>>(references) : [],
                Metadata = record["metadata"] is { } metadata ? RegistryJson.Read<SchemaMetadata>(metadata) : null,
                RuleSet = record["ruleSet"] is { } rules ? RegistryJson.Read<SchemaRuleSet>(rules) : null,
            };

            content.Guid.ToString().Should().Be(record["guid"]!.ToString(), "{0}", record["name"]);
        }
    }

    [Fact]
    public void Avro_is_stored_and_normalized_as_everywhere()
    {
        foreach (var record in SchemaCases.Read("avro-canonical-confluent.json").Where(record => record["validAsNew"]!.GetValue<bool>()))
        {
            var schema = ParsedSchema.Parse(SchemaType.Avro, record["schema"]!.ToString(), [], isNew: true);

            Guid(schema.Text).Should().Be(record["guid"]!.ToString(), "{0}", record["name"]);
            Guid(schema.NormalizedText).Should().Be(record["guidNormalized"]!.ToString(), "{0}", record["name"]);
        }
    }

    private static string Guid(string text) => new SchemaContent { Type = SchemaType.Avro, Text = text }.Guid.ToString();
}
