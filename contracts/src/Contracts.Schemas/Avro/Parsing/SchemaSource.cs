using System.Diagnostics.CodeAnalysis;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>The text of a schema and what is asked of it: reads members and says where one is wrong.</summary>
internal sealed class SchemaSource(string text, AvroSchemaOptions options)
{
    public AvroSchemaStrictness Strictness => options.Strictness;

    public int MaxDepth => options.MaxDepth;

    public JsonValue Read()
    {
        if (text.Length > options.MaxLength)
            throw AvroSchemaException.At("", JsonPointer.Root, 0, $"The schema has {text.Length} characters; {options.MaxLength} are allowed.");
        try
        {
            return JsonText.Parse(text, (options.MaxDepth * 4) + 16);
        }
        catch (JsonTextException e)
        {
            throw AvroSchemaException.At(text, JsonPointer.Root, e.Offset, e.Message, e);
        }
    }

    public AvroSchemaException Wrong(JsonPointer at, JsonValue json, string problem) => AvroSchemaException.At(text, at, json.Offset, problem);

    public JsonValue Required(JsonObject json, string member, JsonPointer at, string of) =>
        json.TryGet(member, out var value) ? value : throw Wrong(at, json, $"{of} needs a member \"{member}\".");

    public string RequiredText(JsonObject json, string member, JsonPointer at, string of) =>
        Required(json, member, at, of) is var value && value is JsonString text
            ? text.Value
            : throw Wrong(at.Member(member), value, $"\"{member}\" must be a string, and is {value.Noun}.");

    public IReadOnlyList<JsonValue> RequiredItems(JsonObject json, string member, JsonPointer at, string of) =>
        Required(json, member, at, of) is var value && value is JsonArray array
            ? array.Items
            : throw Wrong(at.Member(member), value, $"\"{member}\" must be an array, and is {value.Noun}.");

    public int RequiredSize(JsonObject json, string member, JsonPointer at, string of)
    {
        var value = Required(json, member, at, of);
        return value is JsonNumber number && number.TryToInt64(out var size) && size is >= 0 and <= int.MaxValue
            ? (int)size
            : throw Wrong(at.Member(member), value, $"\"{member}\" must be a whole number from 0 to {int.MaxValue}.");
    }

    public IReadOnlyList<string> OptionalTexts(JsonObject json, string member, JsonPointer at)
    {
        if (!json.TryGet(member, out var value))
            return [];
        if (value is JsonArray array && array.Items.All(item => item is JsonString))
            return [.. array.Items.Select(item => ((JsonString)item).Value)];
        throw Wrong(at.Member(member), value, $"\"{member}\" must be an array of strings.");
    }

    /// <summary>A member that is a string; anything else there counts for nothing, as in the parsers that wrote the schemas in use.</summary>
    public static bool TryText(JsonObject json, string member, [NotNullWhen(true)] out string? text)
    {
        text = json.TryGet(member, out var value) && value is JsonString found ? found.Value : null;
        return text is not null;
    }

    public void Check(string? problem, JsonPointer at, JsonValue json)
    {
        if (problem is not null)
            throw Wrong(at, json, problem);
    }
}
