using System.Text;

namespace Interop.Tests.BothWays;

/// <summary>Bytes: alone, and as a part of a multipart body.</summary>
internal static class BinaryPairs
{
    private static readonly (string Name, byte[] Bytes)[] Files =
    [
        ("png", Convert.FromBase64String(Samples.Png)),
        ("other png", [.. Convert.FromBase64String(Samples.Png), 0]),
        ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF\0\x01"u8, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9]),
        ("pdf", [.. "%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8]),
        ("text", [.. "only text"u8]),
    ];

    private static readonly (string Name, string? Rule)[] Rules =
    [
        ("none", null),
        ("contentType", """{"match":"contentType","value":"image/png"}"""),
        ("contentType", """{"match":"contentType","value":"image/jpeg"}"""),
        ("notEmpty", """{"match":"notEmpty"}"""),
        ("equality", """{"match":"equality"}"""),
    ];

    public static ResponsePair Draw(Random random, int turn)
    {
        var (rule, matcher) = Rules[turn % Rules.Length];
        var (name, bytes) = random.Chance(35) ? Files[0] : random.Pick(Files);
        var rules = matcher is null ? [] : Answers.BodyRules(("$", matcher, "AND"));
        var expected = Answers.Expecting("image/png", Samples.Png, rules, "base64");
        return new ResponsePair("binary", rule, expected, Answers.Of("image/png", bytes), $"{matcher} | {name}");
    }

    public static ResponsePair DrawParts(Random random, int turn)
    {
        var (rule, matcher) = Rules[turn % Rules.Length];
        var (name, bytes) = random.Chance(40) ? Files[0] : random.Pick(Files);
        var field = random.Chance(70) ? "abc" : random.Pick(Samples.AnyText);
        var parts = random.Next(100) switch
        {
            < 8 => Parts(("v", field)),
            < 14 => Parts(("v", field), ("file", bytes), ("more", "1")),
            _ => Parts(("v", field), ("file", bytes)),
        };
        var rules = matcher is null ? [] : Answers.BodyRules(("$.file", matcher, "AND"), ("$.v", """{"match":"regex","regex":"[a-z]{3}"}""", "AND"));
        const string Type = "multipart/form-data; boundary=bnd";
        var expected = Answers.Expecting(Type, Convert.ToBase64String(Parts(("v", "abc"), ("file", Files[0].Bytes))), rules, "base64");
        return new ResponsePair("multipart", rule, expected, Answers.Of(Type, parts), $"{matcher} | v={field}, file={name}, {parts.Length} bytes");
    }

    private static byte[] Parts(params (string Name, object Content)[] parts)
    {
        using var body = new MemoryStream();
        foreach (var (name, content) in parts)
        {
            body.Write(Encoding.ASCII.GetBytes(content is string text
                ? $"--bnd\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}"
                : $"--bnd\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{name}.png\"\r\nContent-Type: image/png\r\n\r\n"));
            if (content is byte[] bytes)
                body.Write(bytes);
            body.Write("\r\n"u8);
        }

        body.Write("--bnd--\r\n"u8);
        return body.ToArray();
    }
}
