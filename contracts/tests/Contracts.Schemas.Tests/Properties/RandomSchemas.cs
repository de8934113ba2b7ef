using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Random Avro schemas as JSON: every kind, defaults, aliases, namespaces, uses by name, recursion.</summary>
internal sealed class RandomSchemas(Random random)
{
    private static readonly string[] Primitives = ["null", "boolean", "int", "long", "float", "double", "bytes", "string"];

    private readonly List<string> _defined = [];
    private int _names;

    public JsonNode Type(int depth)
    {
        var pick = random.Next(depth <= 0 ? 9 : 16);
        return pick switch
        {
            < 6 => JsonValue.Create(Primitives[random.Next(Primitives.Length)]),
            6 => Enum(),
            7 => Fixed(),
            8 => _defined.Count > 0 ? Use() : Logical(),
            9 => new JsonObject { ["type"] = "array", ["items"] = Type(depth - 1) },
            10 => new JsonObject { ["type"] = "map", ["values"] = Type(depth - 1) },
            11 or 12 => Union(depth),
            _ => Record(depth),
        };
    }

    public JsonObject Record(int depth)
    {
        var name = NewName();
        var record = new JsonObject { ["type"] = "record", ["name"] = name };
        _defined.Add(name);
        var fields = new JsonArray();
        var count = random.Next(1, 5);
        for (var i = 0; i < count; i++)
            fields.Add((JsonNode)Field($"f{i}", depth - 1));
        record["fields"] = fields;
        return record;
    }

    public JsonObject Field(string name, int depth)
    {
        var field = new JsonObject { ["name"] = name, ["type"] = Type(depth) };
        if (random.Next(3) == 0 && Defaults.For(field["type"]!) is { } value)
            field["default"] = value;
        return field;
    }

    /// <summary>Mostly in a union with null: a record that needs itself has no finite datum.</summary>
    private JsonNode Use()
    {
        var name = _defined[random.Next(_defined.Count)];
        return random.Next(12) == 0 ? JsonValue.Create(name) : new JsonArray("null", name);
    }

    private static JsonObject Logical() => new() { ["type"] = "long", ["logicalType"] = "timestamp-millis" };

    private JsonArray Union(int depth)
    {
        var union = new JsonArray();
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            var branch = Type(depth - 1);
            if (branch is not JsonArray && union.All(other => Label(other!) != Label(branch)))
                union.Add(branch);
        }

        return union.Count > 0 ? union : new JsonArray("null", "int");
    }

    private JsonObject Enum()
    {
        var name = NewName();
        _defined.Add(name);
        var symbols = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => JsonValue.Create($"S{i}"))]);
        var type = new JsonObject { ["type"] = "enum", ["name"] = name, ["symbols"] = symbols };
        if (random.Next(4) == 0)
            type["default"] = "S0";
        return type;
    }

    private JsonObject Fixed()
    {
        var name = NewName();
        _defined.Add(name);
        return new JsonObject { ["type"] = "fixed", ["name"] = name, ["size"] = random.Next(5) };
    }

    private string NewName() => $"n{random.Next(2)}.T{_names++}";

    private static string Label(JsonNode type) =>
        type is JsonObject definition ? (definition["name"] ?? definition["type"])!.GetValue<string>() : type.GetValue<string>();
}
