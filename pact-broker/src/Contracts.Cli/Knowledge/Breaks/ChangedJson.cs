using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Cli.Failures;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Knowledge.Breaks;

/// <summary>A document as it is once a change is made: at every place that the path means.</summary>
internal static class ChangedJson
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "object", "array"];

    /// <summary>The changed document; null where the place is not in it, or is so already.</summary>
    public static JsonElement? Of(JsonElement document, ImmutableArray<PathToken> asked, Change change)
    {
        if (asked.IsEmpty)
            throw ToolException.Invalid("the whole body cannot be changed", "Name a field of it: $.amount.");
        var root = JsonNode.Parse(document.GetRawText());
        // From the end, so that an element that is removed moves none that is yet to be changed.
        foreach (var (path, _) in JsonPlaces.Find(document, asked).Reverse())
            Apply(Parent(root!, path), path[^1], change);
        var changed = JsonElement.Parse(root!.ToJsonString());
        return JsonElement.DeepEquals(document, changed) ? null : changed;
    }

    /// <summary>The same value in another type, as near as it gets; an invented one where nothing is near.</summary>
    public static JsonNode Retyped(JsonElement value, string type) => type switch
    {
        "string" => JsonValue.Create(value.ToString()),
        "number" => JsonValue.Create(decimal.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? number : 1.5m),
        "integer" => JsonValue.Create(long.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var integer) ? integer : 1L),
        "boolean" => JsonValue.Create(!bool.TryParse(value.ToString(), out var truth) || truth),
        "object" => new JsonObject(),
        "array" => new JsonArray(JsonNode.Parse(value.GetRawText())),
        _ => throw ToolException.Invalid($"'{type}' is no type", $"Give one of {string.Join(", ", Types)}."),
    };

    private static JsonNode Parent(JsonNode root, ImmutableArray<PathToken> path) =>
        path[..^1].Aggregate(root, (node, step) => step is IndexToken index ? node.AsArray()[index.Index]! : node.AsObject()[((FieldToken)step).Name]!);

    private static void Apply(JsonNode parent, PathToken last, Change change)
    {
        if (last is IndexToken index)
            Apply(parent.AsArray(), index.Index, change);
        else
            Apply(parent.AsObject(), ((FieldToken)last).Name, change);
    }

    private static void Apply(JsonArray list, int index, Change change)
    {
        if (change is Change.Remove)
            list.RemoveAt(index);
        else if (change is not Change.Rename)
            list[index] = Changed(list[index], change);
        else
            throw ToolException.Invalid("an element of a list has no name", "Name a field of the element: $.items[*].sku.");
    }

    private static void Apply(JsonObject map, string name, Change change)
    {
        var value = map[name];
        if (change is Change.Rename or Change.Remove)
            map.Remove(name);
        if (change is Change.Rename rename)
            map[rename.Name] = value;
        else if (change is not Change.Remove)
            map[name] = Changed(value, change);
    }

    private static JsonNode? Changed(JsonNode? value, Change change)
    {
        if (change is not Change.Retype retype)
            return null;
        var element = value is null ? JsonElement.Parse("null") : JsonElement.Parse(value.ToJsonString());
        return Fits(element, retype.Type) ? value?.DeepClone() : Retyped(element, retype.Type);
    }

    private static bool Fits(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.IsInteger(number)),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        _ => false,
    };
}
