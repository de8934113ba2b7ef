using System.Text;
using System.Text.Json;
using Contracts.Consumers.Trials;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
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

        var changes = Alteration.Of(message);

        changes.Select(change => change.Place).Distinct().Should().Equal("header:message-id", "$.sku");
        new Alteration(changes[0]).Apply(message).Headers.Should().BeEmpty();
        new Alteration(changes[^1]).Apply(message).Text.Should().Be("""{"sku":null}""");
    }

    [Theory]
    [InlineData("a text")]
    [InlineData("")]
    [InlineData("[1,2]")]
    public void What_has_no_fields_has_nothing_to_be_changed(string body) =>
        Alteration.Of(new ExpectedResponse { Body = Body.FromText(body, "text/plain") }).Should().BeEmpty();
}
