using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Bodies;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Definitions;

/// <summary>What cells of tables name: <c>JSON: …</c>, <c>XML: …</c>, <c>file: …</c>, or the text itself.</summary>
internal sealed class Fixtures(ScenarioSettings settings)
{
    private static readonly Dictionary<string, string> TypesByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".jpg"] = "image/jpeg",
        [".pdf"] = "application/pdf",
    };

    /// <summary>A body as the file of a pact would have it.</summary>
    /// <param name="cell">What the table says.</param>
    /// <param name="knownType">The content type where the scenario says it elsewhere.</param>
    public Body Body(string cell, string? knownType = null)
    {
        if (Prefixed(cell, "JSON:") is { } json)
            return Engine.Bodies.Body.FromText(json, "application/json");
        if (Prefixed(cell, "XML:") is { } xml)
            return Engine.Bodies.Body.FromText(xml, "application/xml");
        if (Prefixed(cell, "file:") is not { } file)
            return Engine.Bodies.Body.FromText(cell, knownType ?? "text/plain");
        return file.EndsWith("-body.xml", StringComparison.Ordinal)
            ? Envelope(XElement.Load(Path(file), LoadOptions.PreserveWhitespace))
            : Engine.Bodies.Body.FromBytes(File.ReadAllBytes(Path(file)), knownType ?? TypesByExtension.GetValueOrDefault(System.IO.Path.GetExtension(file), "application/octet-stream"));
    }

    /// <summary>A piece of a pact: matching rules, generators.</summary>
    public JsonElement Fragment(string cell) => JsonElement.Parse(Prefixed(cell, "JSON:") ?? File.ReadAllText(Path(Prefixed(cell, "file:") ?? cell)));

    /// <summary>The value that a cell stands for: JSON where it says so, else a text.</summary>
    public static JsonElement Value(string cell) => Prefixed(cell, "JSON:") is { } json ? JsonElement.Parse(json) : JsonSerializer.SerializeToElement(cell);

    /// <summary>A document by its short name: <c>basic</c>, <c>basic.json</c> or <c>file: xml-body.xml</c>.</summary>
    public Body Document(string name) => Body(
        name.StartsWith("file:", StringComparison.Ordinal) ? name : System.IO.Path.HasExtension(name) ? $"file: {name}" : $"file: {name}.json");

    private static Body Envelope(XElement body)
    {
        var contents = body.Element("contents")!;
        var cdata = contents.Nodes().OfType<XCData>().FirstOrDefault();
        var text = cdata?.Value ?? contents.Value;
        if (cdata is not null && (string?)contents.Attribute("eol") == "CRLF")
            text = text.TrimStart('\n').ReplaceLineEndings("\r\n");
        var bytes = (string?)contents.Attribute("encoding") == "base64" ? Convert.FromBase64String(text.Trim()) : Encoding.UTF8.GetBytes(text);
        return Engine.Bodies.Body.FromBytes(bytes, (string?)body.Element("contentType") ?? "text/plain");
    }

    private string Path(string file) => System.IO.Path.Combine(settings.Fixtures, file);

    private static string? Prefixed(string cell, string prefix) => cell.StartsWith(prefix, StringComparison.Ordinal) ? cell[prefix.Length..].Trim() : null;
}
