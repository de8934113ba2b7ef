using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Printing;

/// <summary>JSON as Avro's Java library prints it again: integers as they are, every other number as the nearest double.</summary>
internal static class JavaJson
{
    public static void Print(JsonPrinter json, JsonValue value) => Print(json, value, null, sorted: false);

    /// <summary>With members in alphabetical order and, where the type is known, numbers in the spelling of their type.</summary>
    public static void PrintSorted(JsonPrinter json, JsonValue value, AvroType? type) => Print(json, value, type, sorted: true);

    private static void Print(JsonPrinter json, JsonValue value, AvroType? type, bool sorted)
    {
        switch (value)
        {
            case JsonObject node:
                json.StartObject();
                foreach (var (name, member) in sorted ? [.. node.Members.OrderBy(member => member.Name, StringComparer.Ordinal)] : node.Members)
                    Print(json.Name(name), member, Of(type, name), sorted);
                json.EndObject();
                break;
            case JsonArray node:
                json.StartArray();
                foreach (var item in node.Items)
                    Print(json, item, (type as AvroArray)?.Items, sorted);
                json.EndArray();
                break;
            case JsonNumber node when double.IsFinite(node.ToDouble()) && (!node.IsWrittenAsInteger || type?.Kind is AvroKind.Float or AvroKind.Double):
                json.Raw(JavaNumber.Print(node.ToDouble()));
                break;
            default:
                json.Value(value);
                break;
        }
    }

    private static AvroType? Of(AvroType? type, string member) => type switch
    {
        AvroMap map => map.Values,
        AvroRecord node when node.TryGetField(member, out var field) => field.Type,
        _ => null,
    };
}
