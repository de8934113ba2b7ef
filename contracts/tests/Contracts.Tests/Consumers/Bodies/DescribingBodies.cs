using System.Text.Json;
using System.Xml.Linq;
using Contracts.Consumers;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;

namespace Contracts.Tests.Consumers.Bodies;

/// <summary>The bytes and rules that a description gives.</summary>
public sealed class DescribingBodies
{
    private static readonly JsonSerializerOptions Settings = JsonSerializerOptions.Web;

    [Fact]
    public void XML_has_names_with_namespaces_values_as_XML_writes_them_and_rules_at_texts_and_attributes()
    {
        XNamespace shop = "urn:shop";

        var template = BodyTemplate.OfXml(
            Xml.Element(
                shop + "order",
                new XAttribute(XNamespace.Xmlns + "s", shop),
                Xml.Attribute("id", Match.Integer(7)),
                Xml.Attribute("paid", true),
                Xml.Element(shop + "customer", Match.Type("Ann & Co")),
                Xml.EachLike(Xml.Element(shop + "line", Xml.Attribute(shop + "sku", Match.Regex("A-1", "[A-Z]-\\d")), 1.50m), examples: 2),
                new XElement("note", "plain")),
            "application/xml",
            PactSpecificationVersion.V4);

        template.Body.Text().Should().Be("""
            <?xml version="1.0" encoding="utf-8"?><s:order xmlns:s="urn:shop" id="7" paid="true"><s:customer>Ann &amp; Co</s:customer><s:line s:sku="A-1">1.50</s:line><s:line s:sku="A-1">1.50</s:line><note>plain</note></s:order>
            """);
        template.Rules.Select(entry => $"{entry.Key} {entry.Rules.Rules.Single().Name}").Should().Equal(
            "$['urn:shop:order']['@id'] integer",
            "$['urn:shop:order']['urn:shop:customer']['#text'] type",
            "$['urn:shop:order']['urn:shop:line'] type",
            "$['urn:shop:order']['urn:shop:line']['@urn:shop:sku'] regex");
    }

    [Fact]
    public void An_element_by_type_has_its_rule_where_it_stands()
    {
        var template = BodyTemplate.OfXml(Xml.Like(Xml.Element("a", Xml.Element("b", Match.Equality("x")))), "text/xml", PactSpecificationVersion.V4);

        template.Rules.Select(entry => $"{entry.Key} {entry.Rules.Rules.Single().Name}").Should().Equal("$.a type", "$.a.b['#text'] equality");
        template.ContentType.Should().Be("text/xml");
    }

    [Fact]
    public void Elements_of_one_name_share_their_rules()
    {
        var same = () => BodyTemplate.OfXml(Xml.Element("a", Xml.Element("b", Match.Integer(1)), Xml.Element("b", Match.Integer(2))), "text/xml", PactSpecificationVersion.V4);
        var different = () => BodyTemplate.OfXml(Xml.Element("a", Xml.Element("b", Match.Integer(1)), Xml.Element("b", Match.Type("x"))), "text/xml", PactSpecificationVersion.V4);

        same().Rules.Should().ContainSingle();
        different.Should().Throw<NotSupportedException>().WithMessage("Two values at $.a.b['#text'] have different rules.*");
    }

    [Fact]
    public void Generated_values_stand_in_XML()
    {
        BodyTemplate.OfXml(Xml.Element("a", Match.FromProviderState("${id}", "7")), "text/xml", PactSpecificationVersion.V4)
            .Generators.Should().ContainSingle().Which.Key.Should().Be("$.a['#text']");
    }

    [Fact]
    public void Parts_are_written_as_clients_write_them()
    {
        var template = BodyTemplate.OfParts(
            parts => parts.AddField("title", "Lamp").AddFile("list", "list.csv", "a;b"u8.ToArray(), "text/csv").AddJsonFile("data", "d.json", new { Id = Match.Integer(1) }),
            Settings,
            PactSpecificationVersion.V4);

        template.Body.Text().Should().Be("""
            --contracts
            Content-Disposition: form-data; name="title"

            Lamp
            --contracts
            Content-Disposition: form-data; name="list"; filename="list.csv"
            Content-Type: text/csv

            a;b
            --contracts
            Content-Disposition: form-data; name="data"; filename="d.json"
            Content-Type: application/json

            {"id":1}
            --contracts--

            """.ReplaceLineEndings("\r\n"));
        template.Rules.Select(entry => entry.Key).Should().Equal("$.list['content-type']", "$.data['content-type']", "$.data.id");
        template.ContentType.Should().Be("multipart/form-data; boundary=contracts");
    }

    [Fact]
    public void A_boundary_never_stands_in_a_part() =>
        BodyTemplate.OfParts(parts => parts.AddField("a", "--contracts"), Settings, PactSpecificationVersion.V4).ContentType.Should().EndWith("boundary=contracts-0");

    [Fact]
    public void What_parts_cannot_be_is_refused()
    {
        Describing(_ => { }).Should().Throw<InvalidOperationException>().WithMessage("A multipart body has parts*");
        Describing(parts => parts.AddField("a", "1").AddField("a", "2")).Should().Throw<ArgumentException>().WithMessage("The part 'a' is said twice*");
        Describing(parts => parts.AddField("a\"b", "1")).Should().Throw<ArgumentException>().WithMessage("The name 'a\"b' holds a quote*");
        Describing(parts => parts.AddField("a", Match.Uuid())).Should().Throw<NotSupportedException>().WithMessage("The generator 'Uuid' cannot stand for the field 'a'*");
        Describing(parts => parts.AddJsonFile("a", "a.json", new { id = Match.Uuid() })).Should().Throw<NotSupportedException>().WithMessage("The generator 'Uuid' cannot stand in the file 'a'*");
    }

    [Fact]
    public void A_multipart_body_says_its_own_type()
    {
        var request = Pact.V4("Shop", "Things").WithHttpInteractions().UponReceiving("r").WithRequest(HttpMethod.Post, "/").WithHeader("content-type", "multipart/form-data");

        request.Invoking(builder => builder.WithMultipartBody(parts => parts.AddField("a", "1"))).Should().Throw<InvalidOperationException>().WithMessage("A Content-Type is said already*");
    }

    [Fact]
    public async Task An_example_of_a_request_that_breaks_its_own_rules_is_refused()
    {
        var pact = Pact.V4("Shop", "Things").WithHttpInteractions();
        pact.UponReceiving("r").WithRequest(HttpMethod.Post, "/").WithMultipartBody(parts => parts.AddFile("photo", "a.png", Match.ContentType("image/png", new byte[] { 1, 2 }), "image/png")).WillRespond();

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>().WithMessage("'r': the example of the request breaks its own rules.*image/png*");
    }

    [Fact]
    public void A_body_said_again_leaves_no_rules_of_the_first()
    {
        var builder = (Contracts.Consumers.Http.HttpPactBuilder)Pact.V4("Shop", "Things").WithHttpInteractions();
        ((IPactBuilderV4)builder).UponReceiving("r").WithRequest(HttpMethod.Post, "/").WithJsonBody(new { a = Match.Type(1) }).WithJsonBody(new { b = 1 }).WillRespond();

        builder.TakeInteractions().Single().Interaction.Request.MatchingRules.Body.Should().BeEmpty();
    }

    private static Action Describing(Action<MultipartParts> describe) => () => BodyTemplate.OfParts(describe, Settings, PactSpecificationVersion.V4);
}
