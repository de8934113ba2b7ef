using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Data;

/// <summary>From JSON to data. A value that does not fit gives null and a <see cref="Problem"/>, because unions in defaults are tried branch by branch.</summary>
internal sealed class JsonDatumReading(JsonNotation notation)
{
    private const int MaxValues = 1_000_000;
    private int _values;

    /// <summary>Why nothing was read.</summary>
    public string Problem { get; private set; } = "";

    public AvroDatum? Read(JsonValue json, AvroType type)
    {
        // Defaults that need themselves, and defaults that double with every level, are both finite texts.
        if (++_values > MaxValues || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Fail("it never ends, or has more values than can be followed.");
        return type switch
        {
            AvroUnion union => notation is JsonNotation.Default ? FirstFitting(json, union) : NamedBranch(json, union),
            AvroRecord record => json is JsonObject node ? Record(node, record) : Unfit(json, type),
            AvroArray array => json is JsonArray node ? Items(node, array) : Unfit(json, type),
            AvroMap map => json is JsonObject node ? Entries(node, map) : Unfit(json, type),
            AvroEnum symbols => json is JsonString text ? Symbol(text.Value, symbols) : Unfit(json, type),
            AvroFixed bytes => Bytes(json, type) is { } datum ? Sized(datum, bytes) : null,
            _ => JsonScalars.Read(json, type.Kind, notation) ?? (type.Kind is AvroKind.Bytes ? Bytes(json, type) : Unfit(json, type)),
        };
    }

    private AvroDatum? Fail(string problem)
    {
        Problem = problem;
        return null;
    }

    private AvroDatum? Unfit(JsonValue json, AvroType type) => Fail($"{JsonScalars.Shown(json)} is no {type.Label}.");

    private AvroDatum? FirstFitting(JsonValue json, AvroUnion union)
    {
        for (var branch = 0; branch < union.Branches.Count; branch++)
        {
            if (Read(json, union.Branches[branch]) is { } value)
                return new UnionDatum(branch, value);
        }

        return Fail($"{JsonScalars.Shown(json)} is none of {string.Join(", ", union.Branches.Select(branch => branch.Label))}.");
    }

    private AvroDatum? NamedBranch(JsonValue json, AvroUnion union)
    {
        var (label, value) = json switch
        {
            JsonNull => ("null", json),
            JsonObject { Members: [var only] } => (only.Name, only.Value),
            _ => ("", json),
        };
        for (var branch = 0; branch < union.Branches.Count; branch++)
        {
            if (union.Branches[branch].Label == label)
                return Read(value, union.Branches[branch]) is { } datum ? new UnionDatum(branch, datum) : null;
        }

        return Fail($"{JsonScalars.Shown(json)} names no branch of the union. Write null, or an object whose one member is named after the branch.");
    }

    private RecordDatum? Record(JsonObject json, AvroRecord record)
    {
        var values = new AvroDatum[record.Fields.Count];
        foreach (var field in record.Fields)
        {
            var value = json.TryGet(field.Name, out var given) ? Read(given, field.Type) : Absent(field, record);
            if (value is null)
                return null;
            values[field.Index] = value;
        }

        return new RecordDatum(record, values);
    }

    private AvroDatum? Absent(AvroField field, AvroRecord record) => notation is JsonNotation.Default && field.WrittenDefault is { } written
        ? Read(written, field.Type)
        : Fail($"the field '{field.Name}' of {record.Name} is absent.");

    private ArrayDatum? Items(JsonArray json, AvroArray array)
    {
        var items = new List<AvroDatum>(json.Items.Count);
        foreach (var item in json.Items)
        {
            if (Read(item, array.Items) is not { } datum)
                return null;
            items.Add(datum);
        }

        return new ArrayDatum(items);
    }

    private MapDatum? Entries(JsonObject json, AvroMap map)
    {
        var entries = new List<KeyValuePair<string, AvroDatum>>(json.Members.Count);
        foreach (var (name, value) in json.Members)
        {
            if (Read(value, map.Values) is not { } datum)
                return null;
            entries.Add(new(name, datum));
        }

        return new MapDatum(entries);
    }

    private AvroDatum? Symbol(string symbol, AvroEnum type) =>
        type.IndexOf(symbol) >= 0 ? new EnumDatum(symbol) : Fail($"'{symbol}' is no symbol of {type.Name}.");

    private BytesDatum? Bytes(JsonValue json, AvroType type)
    {
        if (json is JsonString { Value: var text } && text.All(c => c <= '\u00ff'))
            return new BytesDatum(text.Select(c => (byte)c).ToArray());
        Problem = $"{JsonScalars.Shown(json)} is no {type.Label}: bytes are written as a string of the characters U+0000 to U+00FF.";
        return null;
    }

    private AvroDatum? Sized(BytesDatum datum, AvroFixed type) =>
        datum.Value.Length == type.Size ? datum : Fail($"{type.Name} has {type.Size} bytes, and here are {datum.Value.Length}.");
}
