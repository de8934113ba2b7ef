using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Contracts.Consumers;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;

namespace Contracts.Tests.Consumers.Bodies;

/// <summary>A kind of body: how a test describes it, another body that its rules allow, and others that they do not, with the place.</summary>
internal sealed record BodyRow(string Name, Action<IBodyBuilder<object>> Describe, Func<HttpContent> Good, params (string Path, Func<HttpContent> Content)[] Bad)
{
    private static readonly XNamespace Shop = "urn:shop";

    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 1, 255];

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0, 200];

    public static readonly BodyRow[] All =
    [
        new("XML", builder => builder.WithXmlBody(Order()),
            Order("<s:order xmlns:s='urn:shop' id='8' state='open'><s:customer>Bea</s:customer><s:line sku='B-2'>Desk</s:line><s:line sku='C-3'>Lamp</s:line></s:order>"),
            ("$.urn:shop:order.@id", Order("<order xmlns='urn:shop' id='x' state='open'><customer>Bea</customer><line sku='B-2'>Desk</line></order>")),
            ("$.urn:shop:order.@state", Order("<order xmlns='urn:shop' id='8' state='shut'><customer>Bea</customer><line sku='B-2'>Desk</line></order>")),
            ("$.urn:shop:order.urn:shop:line.@sku", Order("<order xmlns='urn:shop' id='8' state='open'><customer>Bea</customer><line sku='B-2'>Desk</line><line sku='lamp'>Desk</line></order>")),
            ("$.urn:shop:order.urn:shop:line", Order("<order xmlns='urn:shop' id='8' state='open'><customer>Bea</customer></order>")),
            ("$.urn:shop:order", Order("<order id='8' state='open'><customer>Bea</customer><line sku='B-2'>Desk</line></order>"))),
        new("parts", builder => builder.WithMultipartBody(parts => parts
                .AddField("title", Match.Regex("Lamp", "[A-Z]\\w+")).AddField("kind", "thing")
                .AddFile("photo", "lamp.png", Match.ContentType("image/png", Png), "image/png")
                .AddJsonFile("data", "data.json", new { id = Match.Integer(1), tags = Match.MinType("x", 1) })),
            () => Parts("Desk", "thing", [.. Png, 7, 7], """{"tags":["a","b"],"id":12}"""),
            ("$.title", () => Parts("desk", "thing", Png, """{"tags":["a"],"id":12}""")),
            ("$.kind", () => Parts("Desk", "toy", Png, """{"tags":["a"],"id":12}""")),
            ("$.photo", () => Parts("Desk", "thing", Jpeg, """{"tags":["a"],"id":12}""")),
            ("$.data.id", () => Parts("Desk", "thing", Png, """{"tags":["a"],"id":"12"}""")),
            ("$.data.tags", () => Parts("Desk", "thing", Png, """{"tags":[],"id":12}"""))),
        new("form", builder => builder.WithFormBody(new { name = Match.Type("Ann & Co"), age = Match.Regex("42", "[0-9]+") }),
            Text("age=7&name=Bea", "application/x-www-form-urlencoded"),
            ("$.age", Text("age=x&name=Bea", "application/x-www-form-urlencoded"))),
        new("text", builder => builder.WithBody(Match.Regex("1;Ann\n", "(\\d+;\\w+\n)+"), "text/csv"),
            Text("1;Ann\n2;Bea\n", "text/csv"),
            ("$", Text("1,Ann\n", "text/csv"))),
        new("bytes of a type", builder => builder.WithBody(Match.ContentType("image/png", Png), "image/png"),
            Bytes([.. Png, 9], "image/png"),
            ("$", Bytes(Jpeg, "image/png"))),
        new("these bytes", builder => builder.WithBody([0, 1, 255], "application/octet-stream"),
            Bytes([0, 1, 255], "application/octet-stream"),
            ("$", Bytes([0, 1, 254], "application/octet-stream"))),
    ];

    private static XmlElementPart Order() => Xml.Element(
        Shop + "order",
        Xml.Attribute("id", Match.Integer(7)),
        new XAttribute("state", "open"),
        Xml.Element(Shop + "customer", Match.Type("Ann")),
        Xml.EachLike(Xml.Element(Shop + "line", Xml.Attribute("sku", Match.Regex("A-1", "[A-Z]-\\d")), "Lamp"), examples: 2));

    private static Func<HttpContent> Order(string text) => Text(text.Replace('\'', '"'), "application/xml");

    private static Func<HttpContent> Text(string text, string type) => Bytes(Encoding.UTF8.GetBytes(text), type);

    private static Func<HttpContent> Bytes(byte[] bytes, string type) => () => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static MultipartFormDataContent Parts(string title, string kind, byte[] photo, string data) => new()
    {
        { new StringContent(data, Encoding.UTF8, "application/json"), "data", "other.json" },
        { new StringContent(title), "title" },
        { new StringContent(kind), "kind" },
        { new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "photo", "desk.png" },
    };
}
