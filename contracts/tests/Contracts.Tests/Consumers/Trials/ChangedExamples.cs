using System.Text;
using System.Text.Json;
using Contracts.Consumers.Trials;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Events;

namespace Contracts.Tests.Consumers.Trials;

public sealed class ChangedExamples
{
    private const string Json = "application/json";

    [Theory]
    [InlineData("""{"a":"x"}""", "$.a", FieldChangeKind.Remove, null, "{}")]
    [InlineData("""{"a":"x"}""", "$.a", FieldChangeKind.Rename, "aRenamed", """{"aRenamed":"x"}""")]
    [InlineData("""{"a":"x"}""", "$.a", FieldChangeKind.Retype, "integer", """{"a":1}""")]
    [InlineData("""{"a":"x"}""", "$.a", FieldChangeKind.Null, null, """{"a":null}""")]
    [InlineData("""{"a":1.50}""", "$.a", FieldChangeKind.Retype, "string", """{"a":"1.50"}""")]
    [InlineData("""{"a":true}""", "$.a", FieldChangeKind.Retype, "string", """{"a":"true"}""")]
    [InlineData("""{"a":null}""", "$.a", FieldChangeKind.Retype, "string", """{"a":""}""")]
    [InlineData("""{"a":[1]}""", "$.a", FieldChangeKind.Retype, "string", """{"a":"[1]"}""")]
    [InlineData("""{"a":{"b":1}}""", "$.a.b", FieldChangeKind.Remove, null, """{"a":{}}""")]
    [InlineData("""{"a":[{"b":1,"c":2},{"b":3}]}""", "$.a[*].b", FieldChangeKind.Remove, null, """{"a":[{"c":2},{}]}""")]
    [InlineData("""[{"b":1},{"c":2}]""", "$[*].b", FieldChangeKind.Null, null, """[{"b":null},{"c":2}]""")]
    [InlineData("""{"lines[0].sku":["x"]}""", "$['lines[0].sku']", FieldChangeKind.Remove, null, "{}")]
    public void A_field_is_changed_wherever_it_is_and_nothing_else_is(string example, string place, FieldChangeKind kind, string? to, string changed)
    {
        var response = new ExpectedResponse { Body = Body.FromBytes(Encoding.UTF8.GetBytes(example), Json) };
        var change = new FieldChange(kind, place, to);

        Alteration.Of(response).Should().Contain(change);
        Encoding.UTF8.GetString(new Alteration(change).Apply(response).Body.Bytes.Span).Should().Be(changed);
    }

    [Fact]
    public void A_header_of_an_answer_is_changed_and_what_only_frames_the_body_is_not()
    {
        var response = new ExpectedResponse { Headers = [new Header("Location", ["/a"]), new Header("Content-Type", [Json])] };

        var changes = Alteration.Of(response);

        changes.Should().Equal(new FieldChange(FieldChangeKind.Remove, "header:Location"), new FieldChange(FieldChangeKind.Rename, "header:Location", "Location-Renamed"));
        changes.Select(change => string.Join(", ", new Alteration(change).Apply(response).Headers!.Value.Select(header => header.Name))).Should().Equal("Content-Type", "Location-Renamed, Content-Type");
    }

    [Fact]
    public void Metadata_of_a_message_are_changed_and_where_it_goes_is_not()
    {
        var message = new ExpectedMessage { Metadata = [new("message-id", JsonElement.Parse("\"m1\"")), new("exchange", JsonElement.Parse("\"inventory\"")), new("routingKey", JsonElement.Parse("\"stock.changed\""))] };

        var changes = Alteration.Of(message);

        changes.Select(change => change.Place).Distinct().Should().Equal("header:message-id");
        new Alteration(changes[0]).Apply(message).Metadata.Select(entry => entry.Key).Should().Equal("exchange", "routingKey");
    }

    [Fact]
    public void An_event_is_changed_in_its_headers_and_its_content()
    {
        var message = EventMessage.OfJson("""{"sku":"a"}""") with { Headers = EventMessage.OfJson("{}").Headers.Add("message-id", "m1") };

        var changes = Alteration.Of(Reader(SchemaType.Json, "{}"), message);

        changes.Select(change => change.Place).Distinct().Should().Equal("header:message-id", "$.sku");
        new Alteration(changes[0]).Apply(Reader(SchemaType.Json, "{}"), message).Headers.Should().BeEmpty();
        new Alteration(changes[^1]).Apply(Reader(SchemaType.Json, "{}"), message).Text.Should().Be("""{"sku":null}""");
    }

    [Theory]
    [InlineData("$.sku", FieldChangeKind.Remove, null, """{"lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.sku", FieldChangeKind.Rename, "skuRenamed", """{"skuRenamed":"a","lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.sku", FieldChangeKind.Retype, "integer", """{"sku":1,"lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.sku", FieldChangeKind.Null, null, """{"sku":null,"lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.lines", FieldChangeKind.Remove, null, """{"sku":"a","last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.lines[*].count", FieldChangeKind.Retype, "string", """{"sku":"a","lines":[{"count":"1","note":null},{"count":"1","note":{"string":"x"}}],"last":{"count":"1","note":null},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.last.note", FieldChangeKind.Remove, null, """{"sku":"a","lines":[{"count":1},{"count":2}],"last":{"count":3},"prices":{"EUR":{"amount":"J0"}}}""")]
    [InlineData("$.prices.EUR.amount", FieldChangeKind.Retype, "integer", """{"sku":"a","lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":1}}}""")]
    [InlineData("$.prices.EUR.amount", FieldChangeKind.Null, null, """{"sku":"a","lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":null}}}""")]
    public void An_event_of_Avro_is_changed_with_the_schema_that_it_is_written_with_and_a_type_of_its_own_wherever_that_is(string place, FieldChangeKind kind, string? to, string changed)
    {
        const string Schema = """
            {"type":"record","name":"Placed","namespace":"shop","fields":[
              {"name":"sku","type":"string"},
              {"name":"lines","type":{"type":"array","items":{"type":"record","name":"Line","fields":[{"name":"count","type":"int"},{"name":"note","type":["null","string"],"default":null}]} } },
              {"name":"last","type":"Line"},
              {"name":"prices","type":{"type":"map","values":{"type":"record","name":"Price","namespace":"money","fields":[{"name":"amount","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2} }]} } }]}
            """;
        var (reader, change) = (Reader(SchemaType.Avro, Schema), new FieldChange(kind, place, to));
        var written = AvroSchema.Parse(Schema);
        var message = new EventMessage(AvroBinary.Encode(written, AvroJson.Decode(written, """{"sku":"a","lines":[{"count":1,"note":null},{"count":2,"note":{"string":"x"}}],"last":{"count":3,"note":null},"prices":{"EUR":{"amount":"J0"}}}""")));

        var given = new Alteration(change).Apply(reader, message);

        Alteration.Of(reader, message).Should().Contain(change);
        AvroJson.Encode(AvroSchema.Parse(given.WriterSchema!), AvroBinary.Decode(AvroSchema.Parse(given.WriterSchema!), given.Content.Span)).Should().Be(changed);
        EventCheck.Problems(reader, given).Any().Should().Be(place != "$.last.note", "only the note has a default");
    }

    [Theory]
    [InlineData("a text")]
    [InlineData("")]
    [InlineData("[1,2]")]
    public void What_has_no_fields_has_nothing_to_be_changed(string body) =>
        Alteration.Of(new ExpectedResponse { Body = Body.FromText(body, "text/plain") }).Should().BeEmpty();

    private static EventContract Reader(SchemaType type, string schema) =>
        new() { Application = "Shop", Role = EventRole.Reader, Event = "placed", Value = new SubjectSchema("placed-value", type, schema) };
}
