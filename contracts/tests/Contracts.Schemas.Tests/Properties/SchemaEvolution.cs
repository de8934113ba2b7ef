using System.Text.Json.Nodes;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Changes a schema as people do, well and badly: the reader's schema is most often the writer's with a few of these.</summary>
internal sealed class SchemaEvolution(Random random)
{
    private int _fresh;

    public JsonNode Changed(JsonNode schema, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var places = Places(schema).ToList();
            schema = Change(schema, places[random.Next(places.Count)]);
        }

        return schema;
    }

    private JsonNode Change(JsonNode root, JsonNode place)
    {
        var changed = place switch
        {
            JsonObject definition => Definition((JsonObject)definition.DeepClone()),
            JsonArray union => Union((JsonArray)union.DeepClone()),
            _ => Primitive(place.GetValue<string>()),
        };
        if (place.Parent is null)
            return changed;
        place.ReplaceWith(changed);
        return root;
    }

    private JsonNode Primitive(string name) => random.Next(4) switch
    {
        0 => name switch { "int" => "long", "long" => "float", "float" => "double", "string" => "bytes", "bytes" => "string", _ => "double" },
        1 => new JsonArray("null", name == "null" ? "string" : name),
        2 => new RandomSchemas(random).Type(0) is JsonValue other ? other : "int",
        _ => name,
    };

    private JsonNode Definition(JsonObject type)
    {
        switch (type["type"]!.GetValue<string>())
        {
            case "record":
                return Record(type);
            case "enum":
                return Enum(type);
            case "fixed" when random.Next(2) == 0:
                type["size"] = random.Next(6);
                return type;
            case "fixed":
                return Renamed(type);
            case "array" when random.Next(4) == 0:
                return new JsonObject { ["type"] = "map", ["values"] = type["items"]!.DeepClone() };
            default:
                return type;
        }
    }

    private JsonObject Record(JsonObject record)
    {
        var fields = (JsonArray)record["fields"]!;
        var field = fields.Count > 0 ? (JsonObject)fields[random.Next(fields.Count)]! : null;
        switch (random.Next(8))
        {
            case 0:
                fields.Add((JsonNode)new JsonObject { ["name"] = $"x{_fresh++}", ["type"] = "int", ["default"] = 0 });
                break;
            case 1:
                fields.Add((JsonNode)new JsonObject { ["name"] = $"x{_fresh++}", ["type"] = "string" });
                break;
            case 2 when field is not null:
                fields.Remove(field);
                break;
            case 3 when field is not null:
                field["aliases"] = new JsonArray(field["name"]!.GetValue<string>());
                field["name"] = $"x{_fresh++}";
                break;
            case 4 when field is not null:
                field["name"] = $"x{_fresh++}";
                break;
            case 5 when field is not null:
                field["aliases"] = new JsonArray(fields[random.Next(fields.Count)]!["name"]!.GetValue<string>());
                break;
            case 6:
                fields.Add((JsonNode)new JsonObject { ["name"] = $"x{_fresh++}", ["type"] = new JsonArray("null", "string"), ["default"] = null });
                break;
            default:
                return Renamed(record);
        }

        return record;
    }

    private JsonObject Enum(JsonObject type)
    {
        var symbols = (JsonArray)type["symbols"]!;
        switch (random.Next(4))
        {
            case 0:
                symbols.Add($"X{_fresh++}");
                break;
            case 1 when symbols.Count > 1:
                symbols.RemoveAt(symbols.Count - 1);
                break;
            case 2:
                type["default"] = symbols[0]!.DeepClone();
                break;
            default:
                return Renamed(type);
        }

        return type;
    }

    private JsonObject Renamed(JsonObject type)
    {
        var name = type["name"]!.GetValue<string>();
        var simple = name[(name.LastIndexOf('.') + 1)..];
        switch (random.Next(3))
        {
            case 0:
                type["name"] = $"n9.{simple}";
                break;
            case 1:
                type["name"] = $"{name}x";
                type["aliases"] = new JsonArray(name);
                break;
            default:
                type["name"] = $"{name}x";
                break;
        }

        return type;
    }

    private JsonNode Union(JsonArray union)
    {
        switch (random.Next(4))
        {
            case 0 when union.Count > 1:
                union.RemoveAt(random.Next(union.Count));
                return union;
            case 1 when union.All(branch => branch!.ToJsonString() != "\"double\""):
                union.Add("double");
                return union;
            case 2 when union.Count > 0:
                return union[random.Next(union.Count)]!.DeepClone();
            default:
                return new JsonArray([.. union.Reverse().Select(branch => branch!.DeepClone())]);
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode type)
    {
        yield return type;
        var parts = type switch
        {
            JsonArray union => union.Select(branch => branch!),
            JsonObject definition => new[] { definition["items"], definition["values"] }
                .Concat((definition["fields"] as JsonArray ?? []).Select(field => field!["type"]))
                .OfType<JsonNode>(),
            _ => [],
        };
        foreach (var place in parts.SelectMany(Places))
            yield return place;
    }
}
