using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Tests.Cases;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>Schema texts with what other implementations make of them: valid or not, stored text, normalized text, canonical form, fingerprints.</summary>
public sealed class AvroParsingCases
{
    private static readonly AvroSchemaOptions AsStored = new() { Strictness = AvroSchemaStrictness.Stored };

    public static IEnumerable<TheoryDataRow<string, int>> Texts => SchemaCases.Rows("avro-parse.json");

    public static IEnumerable<TheoryDataRow<string, int>> StoredTexts => SchemaCases.Rows("avro-canonical-confluent.json");

    public static IEnumerable<TheoryDataRow<string, int>> CanonicalForms => SchemaCases.Rows("avro-parsing-canonical-form.json");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_a_schema_or_not(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        AvroSchema.TryParse(record.Text("schema")!, out var schema, out var error).Should().Be(record.GetProperty("javaValidNew").GetBoolean(), "{0}", error?.Message);
        var isDeviation = SchemaDeviation.IsKnown(AvroDeviations.Stored, SchemaCases.Name(record));
        AvroSchema.TryParse(record.Text("schema")!, out _, out error, AsStored).Should().Be(record.GetProperty("javaValidOld").GetBoolean() != isDeviation, "{0}", error?.Message);
        if (schema is not null)
            HasTheTexts(schema, record, "pcf");
    }

    [Theory]
    [MemberData(nameof(StoredTexts))]
    public void Registries_store_a_schema_under_the_same_text(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var text = record.Text("schema")!;
        AvroSchema.TryParse(text, out _, out var error).Should().Be(record.GetProperty("validAsNew").GetBoolean(), "{0}", error?.Message);
        AvroSchema.TryParse(text, out var schema, out error, AsStored).Should().Be(record.GetProperty("validAsOld").GetBoolean(), "{0}", error?.Message);
        if (schema is null)
            return;
        HasTheTexts(schema, record, "parsingCanonicalForm");
        Guid(schema.RegistryText).Should().Be(record.Text("guid"));
        Guid(schema.NormalizedText).Should().Be(record.Text("guidNormalized"));
        AvroSchema.Parse(schema.RegistryText, AsStored).RegistryText.Should().Be(schema.RegistryText);
        AvroSchema.Parse(schema.NormalizedText, AsStored).NormalizedText.Should().Be(schema.NormalizedText);
    }

    [Theory]
    [MemberData(nameof(CanonicalForms))]
    public void The_canonical_form_and_its_fingerprints_are_those_of_the_specification(string file, int at)
    {
        var record = SchemaCases.Record(file, at);
        var schema = AvroSchema.Parse(record.Text("schema")!);
        schema.CanonicalForm.Should().Be(record.Text("canonical"));
        AvroSchema.Parse(schema.CanonicalForm).CanonicalForm.Should().Be(schema.CanonicalForm);
        schema.Fingerprint.Should().Be(record.GetProperty("crc64Signed").GetInt64());
        Convert.ToHexStringLower(schema.FingerprintMd5()).Should().Be(record.Text("md5"));
        Convert.ToHexStringLower(schema.FingerprintSha256()).Should().Be(record.Text("sha256"));
    }

    private static void HasTheTexts(AvroSchema schema, JsonElement record, string canonicalForm)
    {
        if (!record.TryGetProperty("canonicalString", out _))
            return;
        schema.RegistryText.Should().Be(record.Text("canonicalString"));
        schema.NormalizedText.Should().Be(record.Text("normalizedStored"));
        schema.CanonicalForm.Should().Be(record.Text(canonicalForm));
        schema.Fingerprint.Should().Be(record.GetProperty("crc64Signed").GetInt64());
    }

    private static string Guid(string text) => new Guid(MD5.HashData(Encoding.UTF8.GetBytes(text)), bigEndian: true).ToString();
}
