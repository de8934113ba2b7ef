using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Paths;

namespace PactBroker.Pages.Layout;

/// <summary>A line of a JSON text, and what is said about the value that begins on it.</summary>
internal sealed record JsonLine(int Depth, string? Name, string Text, IReadOnlyList<JsonNote> Notes)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a value, and the notes that are about none of them.</summary>
    public static (IReadOnlyList<JsonLine> Lines, IReadOnlyList<JsonNote> Others) Of(JsonElement value, IReadOnlyList<JsonNote> notes)
    {
        var lines = new List<JsonLine>();
        Add(lines, value, null, "", [], notes);
        return (lines, [.. notes.Except(lines.SelectMany(line => line.Notes))]);
    }

    private static void Add(List<JsonLine> lines, JsonElement value, string? name, string end, List<PathToken> place, IReadOnlyList<JsonNote> notes)
    {
        var here = notes.Where(note => note.IsAt(place)).ToList();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.GetPropertyCount() > 0:
                lines.Add(new JsonLine(place.Count, name, "{", here));
                var members = value.EnumerateObject().ToList();
                for (var at = 0; at < members.Count; at++)
                {
                    Add(lines, members[at].Value, members[at].Name, at < members.Count - 1 ? "," : "", [.. place, new FieldToken(members[at].Name)], notes);
                }

                lines.Add(new JsonLine(place.Count, null, "}" + end, []));
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                lines.Add(new JsonLine(place.Count, name, "[", here));
                for (var at = 0; at < value.GetArrayLength(); at++)
                {
                    Add(lines, value[at], null, at < value.GetArrayLength() - 1 ? "," : "", [.. place, new IndexToken(at)], notes);
                }

                lines.Add(new JsonLine(place.Count, null, "]" + end, []));
                break;
            default:
                lines.Add(new JsonLine(place.Count, name, Write(value) + end, here));
                break;
        }
    }

    public static string Write(string name) => JsonSerializer.Serialize(name, Plain);

    public static string Write(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : JsonSerializer.Serialize(value, Plain);
}
