using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Consumers.Trials;

/// <summary>
/// An example of Avro as a writer sends it that has changed a field: with another schema, and other content by it. A record that is used in several places is changed in all, since it is one type.
/// </summary>
internal sealed class ChangedAvro
{
    private readonly FieldChange _change;
    private readonly ImmutableHashSet<string> _records;
    private readonly string _field;

    private ChangedAvro(FieldChange change, IReadOnlyCollection<AvroExampleField> fields) =>
        (_change, _field, _records) = (change, fields.First().Field.Name, [.. fields.Select(one => one.Record.Name.Full)]);

    /// <summary>The changed schema, and the content by it.</summary>
    public static (string Schema, byte[] Content) Of(string schema, ReadOnlySpan<byte> content, FieldChange change)
    {
        var before = AvroSchema.Parse(schema);
        var datum = AvroBinary.Decode(before, content);
        var changed = new ChangedAvro(change, [.. AvroExampleField.Fields(datum).Where(field => field.Place == change.Place)]);
        var after = changed.Schema(before);
        return (after.ResolvedText, AvroBinary.Encode(after, changed.Written(after.Type, datum)));
    }

    private AvroSchema Schema(AvroSchema before)
    {
        var root = JsonNode.Parse(before.ResolvedText)!;
        foreach (var (_, fields) in Records(root, "").Where(record => _records.Contains(record.Name)).ToList())
            Change(fields, fields.Single(field => $"{field!["name"]}" == _field)!.AsObject());
        // A type that is defined in what is gone, and used after it, is still there.
        return AvroSchema.Parse(root.ToJsonString(), new AvroSchemaOptions { References = [before] });
    }

    private static IEnumerable<(string Name, JsonArray Fields)> Records(JsonNode? type, string space)
    {
        if (type is JsonArray union)
            return union.SelectMany(branch => Records(branch, space));
        if (type is not JsonObject definition)
            return [];
        if (definition["fields"] is not JsonArray fields)
            return Records(definition["items"] ?? definition["values"], space);
        var within = definition["namespace"]?.ToString() ?? space;
        return fields.SelectMany(field => Records(field!["type"], within)).Prepend((within.Length == 0 ? $"{definition["name"]}" : $"{within}.{definition["name"]}", fields));
    }

    private void Change(JsonArray fields, JsonObject field)
    {
        switch (_change.Kind)
        {
            case FieldChangeKind.Remove:
                fields.Remove(field);
                break;
            case FieldChangeKind.Rename:
                field["name"] = _change.To;
                break;
            case FieldChangeKind.Retype:
                field["type"] = _change.To == "integer" ? "long" : "string";
                field.Remove("default");
                break;
            case FieldChangeKind.Null:
                var type = field["type"]!.DeepClone();
                var union = type as JsonArray ?? new JsonArray(type);
                if (!union.Any(branch => $"{branch}" == "null"))
                    union.Add("null");
                field["type"] = union;
                break;
        }
    }

    private AvroDatum Written(AvroType type, AvroDatum datum) => (type, datum) switch
    {
        (AvroRecord record, RecordDatum before) => new RecordDatum(record, [.. record.Fields.Select(field => Value(record, field, before))]),
        (AvroArray list, ArrayDatum before) => new ArrayDatum([.. before.Items.Select(item => Written(list.Items, item))]),
        (AvroMap map, MapDatum before) => new MapDatum([.. before.Entries.Select(entry => KeyValuePair.Create(entry.Key, Written(map.Values, entry.Value)))]),
        (AvroUnion union, UnionDatum before) => new UnionDatum(before.Branch, Written(union.Branches[before.Branch], before.Value)),
        _ => datum,
    };

    private AvroDatum Value(AvroRecord record, AvroField field, RecordDatum before)
    {
        if (!_records.Contains(record.Name.Full) || field.Name != (_change.Kind == FieldChangeKind.Rename ? _change.To : _field))
            return Written(field.Type, before[field.Name]);
        return _change.Kind switch
        {
            FieldChangeKind.Rename => Written(field.Type, before[_field]),
            FieldChangeKind.Retype => field.Type.Kind == AvroKind.Long ? new LongDatum(1) : new StringDatum("1"),
            FieldChangeKind.Null => new UnionDatum(((AvroUnion)field.Type).Branches.Index().First(branch => branch.Item.Kind == AvroKind.Null).Index, new NullDatum()),
            _ => throw new UnreachableException(),
        };
    }
}
