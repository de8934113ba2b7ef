using Contracts.Schemas.Tags;

namespace Contracts.Schemas.Tests.Tags;

/// <summary>Tags are found and changed where registries have them; the rest of a schema stays as it is.</summary>
public sealed class TagsInSchemas
{
    private const string Order = """
        {"type":"record","name":"Order","namespace":"shop","fields":[
          {"name":"email","type":["null","string"],"confluent:tags":["PII"]},
          {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"sku","type":"string"}],"confluent:tags":["INTERNAL"]}}},
          {"name":"more","type":{"type":"map","values":{"type":"record","name":"legacy.Note","fields":[{"name":"text","type":"string","confluent:tags":["PII","FREE"]}]}}}]}
        """;

    private const string Person = """
        {"type":"object","confluent:tags":["PERSON"],"properties":{
          "email":{"type":"string","confluent:tags":["PII"]},
          "lines":{"type":"array","items":{"type":"object","properties":{"sku":{"type":"string","confluent:tags":["SKU"]}}}},
          "pay":{"oneOf":[{"type":"string"},{"type":"object","confluent:tags":["CARD"],"properties":{"no":{"type":"integer","maximum":1.0e3,"confluent:tags":["PCI"]}}}]},
          "spouse":{"type":["null","object"],"properties":{"name":{"type":"string","confluent:tags":["PII"]}}}},
         "definitions":{"Line":{"type":"object","properties":{"a.b":{"not":{"type":"object","confluent:tags":["NO"]}}}}}}
        """;

    [Theory]
    [InlineData(SchemaType.Avro, Order, "field shop.Order.email PII", "record shop.Line INTERNAL", "field legacy.Note.text PII,FREE")]
    [InlineData(SchemaType.Json, Person, "record object PERSON", "field object.email PII", "field object.lines.array.object.sku SKU", "record object.pay.oneof.1.object CARD", "field object.pay.oneof.1.object.no PCI", "field object.spouse.anyof.1.object.name PII", "record object.definitions.Line.object.a.b.not.object NO")]
    [InlineData(SchemaType.Avro, "\"string\"")]
    [InlineData(SchemaType.Json, "true")]
    public void They_are_found_by_the_paths_of_registries(SchemaType type, string schema, params string[] expected) => InlineTags.Of(type, schema)
        .Select(tagged => $"{tagged.Entity.Kind.ToString().ToLowerInvariant()} {tagged.Entity.Path} {string.Join(',', tagged.Tags)}").Should().Equal(expected);

    [Theory]
    [InlineData(SchemaType.Avro, """{"type":"record","name":"A","fields":[{"name":"f","type":"string"}]}""", "A.f", SchemaEntityKind.Field, """{"type":"record","name":"A","fields":[{"name":"f","type":"string","confluent:tags":["T"]}]}""")]
    [InlineData(SchemaType.Avro, """{"type":"record","name":"shop.A","fields":[]}""", "A", SchemaEntityKind.Record, """{"type":"record","name":"shop.A","fields":[],"confluent:tags":["T"]}""")]
    [InlineData(SchemaType.Avro, """{"type":"record","name":"A","fields":[],"confluent:tags":["S","T"],"aliases":["B"]}""", "A", SchemaEntityKind.Record, """{"type":"record","name":"A","fields":[],"confluent:tags":["S","T"],"aliases":["B"]}""")]
    [InlineData(SchemaType.Json, """{"properties":{"a":{"maximum":1.0e3}}}""", "object.a", SchemaEntityKind.Field, """{"properties":{"a":{"maximum":1.0e3,"confluent:tags":["T"]}}}""")]
    [InlineData(SchemaType.Json, """{"properties":{"a":{"properties":{}}}}""", "object.a", SchemaEntityKind.Field, """{"properties":{"a":{"properties":{},"confluent:tags":["T"]}}}""")]
    public void One_is_added_without_touching_anything_else(SchemaType type, string schema, string path, SchemaEntityKind kind, string expected) =>
        InlineTags.Change(type, schema, [new TaggedEntity(new SchemaEntity(path, kind), ["T"])], []).Should().Be(expected);

    [Fact]
    public void The_last_one_takes_the_member_with_it()
    {
        var email = new SchemaEntity("shop.Order.email", SchemaEntityKind.Field);

        var without = InlineTags.Change(SchemaType.Avro, Order, [new TaggedEntity(email, ["MAIL"])], [new TaggedEntity(email, ["PII", "MAIL"])]);

        InlineTags.Of(SchemaType.Avro, without).Should().NotContain(tagged => tagged.Entity == email).And.HaveCount(2);
        without.Should().Contain("""{"name":"email","type":["null","string"]}""");
    }

    [Theory]
    [InlineData(SchemaType.Avro, Order, "shop.Order.phone", SchemaEntityKind.Field, "The schema has no field 'shop.Order.phone'. It has shop.Order.email, shop.Order.lines, shop.Line.sku, shop.Order.more, legacy.Note.text.")]
    [InlineData(SchemaType.Avro, "\"string\"", "A", SchemaEntityKind.Record, "The schema has no record 'A'. It has none.")]
    [InlineData(SchemaType.Json, """{"properties":{"a":{}}}""", "object", SchemaEntityKind.Field, "The schema has no field 'object'. It has object.a.")]
    public void Tags_for_what_is_not_there_are_refused_with_what_is(SchemaType type, string schema, string path, SchemaEntityKind kind, string sentence)
    {
        var change = () => InlineTags.Change(type, schema, [new TaggedEntity(new SchemaEntity(path, kind), ["T"])], []);

        change.Should().Throw<UnknownSchemaEntityException>().WithMessage(sentence);
        InlineTags.Has(type, schema, new SchemaEntity(path, kind)).Should().BeFalse();
    }
}
