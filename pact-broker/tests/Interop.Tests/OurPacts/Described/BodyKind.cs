using System.Text;
using System.Xml.Linq;
using Contracts.Consumers;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;

namespace Interop.Tests.OurPacts.Described;

/// <summary>A kind of body: how a consumer's test describes it, another body that its rules allow, and one that they do not.</summary>
/// <param name="Name">A short name, also a path.</param>
/// <param name="ContentType">The type of the bodies.</param>
/// <param name="Describe">Describes it, with an example that is neither of them.</param>
/// <param name="Other">The allowed one.</param>
/// <param name="Wrong">The one that is not.</param>
internal sealed record BodyKind(string Name, string ContentType, Action<IBodyBuilder<object>> Describe, byte[] Other, byte[] Wrong)
{
    private static readonly BodyKind[] All =
    [
        new(
            "json",
            "application/json",
            body => body.WithJsonBody(OfVersion3),
            Utf8(Json("8")),
            Utf8(Json("\"8\""))),
        new(
            "more-json",
            "application/json",
            body => body.WithJsonBody(OfVersion4),
            Utf8("""{"version":"2.0.0-rc.1","any":"y","mix":[{"kind":"b","s":"y"},{"kind":"c"},{"kind":"a","n":5}],"prices":{"EUR":1,"USD":2},"names":{"en":"lamp","fr":"lampe"}}"""),
            Utf8("""{"version":"2.0.0","any":"y","mix":[{"kind":"a","n":5}],"prices":{"EUR":1},"names":{"en":"lamp"}}""")) { Since = 4 },
        new(
            "xml",
            "application/xml",
            body => body.WithXmlBody(Order),
            Utf8("""<s:order xmlns:s="urn:shop" id="8" state="open"><s:customer>Bea</s:customer><s:line sku="B-2">Desk</s:line><s:line sku="C-3">Lamp</s:line></s:order>"""),
            Utf8("""<order xmlns="urn:shop" id="x" state="open"><customer>Bea</customer><line sku="B-2">Desk</line></order>""")),
        new(
            "multipart",
            "multipart/form-data; boundary=other",
            body => body.WithMultipartBody(parts => parts
                .AddField("title", Match.Regex("Lamp", "[A-Z]\\w+"))
                .AddFile("photo", "lamp.png", Match.ContentType("image/png", Samples.Png), "image/png")
                .AddJsonFile("data", "data.json", new { id = Match.Integer(1) })),
            Parts("Desk"),
            Parts("desk")),
        new(
            "form",
            "application/x-www-form-urlencoded",
            body => body.WithFormBody(new { name = Match.Type("Ann & Co"), age = Match.Regex("42", "[0-9]+") }),
            Utf8("age=7&name=Bea"),
            Utf8("age=x&name=Bea")),
        new("text", "text/csv", body => body.WithBody(Match.Regex("1;Ann\n", "(\\d+;\\w+\n)+"), "text/csv"), Utf8("1;Ann\n2;Bea\n"), Utf8("1,Ann\n")),
        new("image", "image/png", body => body.WithBody(Match.ContentType("image/png", Samples.Png), "image/png"), [.. Samples.Png, 9], Samples.Jpeg),
        new("bytes", "application/octet-stream", body => body.WithBody([0, 1, 255], "application/octet-stream"), [0, 1, 255], [0, 1, 254]),
    ];

    private static readonly XNamespace Shop = "urn:shop";

    /// <summary>The first version that can say it.</summary>
    public int Since { get; private init; } = 3;

    /// <summary>The kinds that a version can say.</summary>
    public static BodyKind[] Of(int version) => [.. All.Where(kind => kind.Since <= version)];

    private static object OfVersion3 => new
    {
        id = Match.Integer(7),
        name = Match.Type("Ann"),
        same = Match.Equality("same"),
        code = Match.Regex("A-1", "[A-Z]-\\d"),
        part = Match.Include("needle"),
        price = Match.Decimal(1.5m),
        number = Match.Number(3),
        paid = Match.Boolean(true),
        nothing = Match.Null(),
        day = Match.Date("2026-01-02"),
        hour = Match.Time("03:04:05"),
        moment = Match.DateTime("2026-01-02T03:04:05Z"),
        key = Match.Uuid(),
        lines = Match.MinMaxType(new { sku = Match.Type("A") }, 1, 3),
        two = Match.MinType(1, 2),
        some = Match.MaxType("x", 2),
        by = Match.Values(new { a = Match.Type(1) }),
        maybe = Match.Nullable(Match.Type("x")),
        both = Match.AnyOf(1, new Contracts.Engine.Rules.IntegerRule(), new Contracts.Engine.Rules.BooleanRule()),
    };

    private static object OfVersion4 => new
    {
        version = Match.Semver("1.2.3"),
        any = Match.NotEmpty("x"),
        mix = Match.ArrayContains(new { kind = "a", n = Match.Integer(1) }, new { kind = "b", s = Match.Type("x") }),
        prices = Match.EachKey(new { EUR = 1 }, Match.Regex("EUR", "[A-Z]{3}")),
        names = Match.EachValue(new { de = "Lampe" }, Match.Regex("Lampe", "\\w+")),
    };

    private static XmlElementPart Order => Xml.Element(
        Shop + "order",
        Xml.Attribute("id", Match.Integer(7)),
        new XAttribute("state", "open"),
        Xml.Element(Shop + "customer", Match.Type("Ann")),
        Xml.EachLike(Xml.Element(Shop + "line", Xml.Attribute("sku", Match.Regex("A-1", "[A-Z]-\\d")), "Lamp"), examples: 2));

    private static string Json(string id) => $$$"""
        {"id":{{{id}}},"name":"Bea","same":"same","code":"B-2","part":"a needle in hay","price":2.25,"number":4.5,"paid":false,"nothing":null,"day":"2027-02-28","hour":"23:59:59",
        "moment":"2027-02-28T23:59:59+01:00","key":"7b5a5d0e-0c5e-4d4c-9a48-3f9a5d0f1c11","lines":[{"sku":"B"},{"sku":"C"}],"two":[1,2,3],"some":[],
        "by":{"b":2,"c":3},"maybe":null,"both":true}
        """;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Parts(string title) =>
    [
        .. Utf8("--other\r\nContent-Disposition: form-data; name=\"data\"; filename=\"other.json\"\r\nContent-Type: application/json\r\n\r\n{\"id\":12}\r\n"),
        .. Utf8($"--other\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n{title}\r\n"),
        .. Utf8("--other\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"desk.png\"\r\nContent-Type: image/png\r\n\r\n"), .. Samples.Png,
        .. Utf8("\r\n--other--\r\n"),
    ];

    private static class Samples
    {
        public static readonly byte[] Png = Convert.FromBase64String(BothWays.Samples.Png);

        public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF\0\x01"u8, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];
    }
}
