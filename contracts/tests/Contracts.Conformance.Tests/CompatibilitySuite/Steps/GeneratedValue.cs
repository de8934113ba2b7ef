using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Engine.Bodies;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>Whether a value is what the suite's words say that a generator makes.</summary>
internal static class GeneratedValue
{
    private static readonly Dictionary<string, string> Patterns = new()
    {
        ["integer"] = @"-?\d+",
        ["decimal number"] = @"-?\d+\.\d+",
        ["hexadecimal number"] = "[0-9A-F]+",
        ["random string"] = @"\w+",
        ["string from the regex"] = @"\d{1,8}",
        ["date"] = @"\d{4}-\d{2}-\d{2}",
        ["time"] = @"\d{2}:\d{2}:\d{2}",
        ["date-time"] = @"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}.*",
        ["boolean"] = "true|false",
        ["UUID"] = Uuid("[0-9a-f]", "-"),
        ["simple UUID"] = Uuid("[0-9a-f]", ""),
        ["lower-case-hyphenated UUID"] = Uuid("[0-9a-f]", "-"),
        ["upper-case-hyphenated UUID"] = Uuid("[0-9A-F]", "-"),
        ["URN UUID"] = $"urn:uuid:{Uuid("[0-9a-f]", "-")}",
    };

    /// <summary>A word of the suite, or else the value itself.</summary>
    public static void ShouldBe(JsonElement value, string kind) =>
        Text(value).Should().MatchRegex($"^(?:{Patterns.GetValueOrDefault(kind, Regex.Escape(kind))})$", "it is to be: {0}", kind);

    /// <summary>The value at a path of names: <c>$.one</c>.</summary>
    public static JsonElement At(Body body, string path) =>
        path.Split('.').Skip(1).Aggregate(JsonElement.Parse(body.Bytes.Span), (value, name) => value.GetProperty(name));

    private static string Uuid(string digit, string separator) => string.Join(separator, new[] { 8, 4, 4, 4, 12 }.Select(length => $"{digit}{{{length}}}"));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
