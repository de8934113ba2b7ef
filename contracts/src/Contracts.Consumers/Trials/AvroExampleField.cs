using System.Collections.Immutable;
using Contracts.Engine.Paths;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Consumers.Trials;

/// <summary>A field of an example of Avro, which may be within another. Elements of a list are alike: what is done to one is done to all.</summary>
/// <param name="Place">Where it is: <c>$.lines[*].sku</c>.</param>
/// <param name="Record">The type that has it.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">What the example has there.</param>
internal sealed record AvroExampleField(string Place, AvroRecord Record, AvroField Field, AvroDatum Value)
{
    /// <summary>Everything that can be done to the fields.</summary>
    public static IEnumerable<FieldChange> Changes(string schema, ReadOnlySpan<byte> content)
    {
        var written = AvroSchema.Parse(schema);
        return Fields(AvroBinary.Decode(written, content)).DistinctBy(field => field.Place, StringComparer.Ordinal).SelectMany(field => field.Changes());
    }

    /// <summary>The fields of a datum, by their path.</summary>
    public static IEnumerable<AvroExampleField> Fields(AvroDatum datum) => Fields(datum, []);

    private static IEnumerable<AvroExampleField> Fields(AvroDatum datum, ImmutableArray<PathToken> path) => datum switch
    {
        RecordDatum record => record.Type.Fields.SelectMany(field => Fields(record, field, path.Add(new FieldToken(field.Name)))),
        ArrayDatum list => list.Items.SelectMany(item => Fields(item, path.Add(new AnyElementToken()))),
        MapDatum map => map.Entries.SelectMany(entry => Fields(entry.Value, path.Add(new FieldToken(entry.Key)))),
        UnionDatum one => Fields(one.Value, path),
        _ => [],
    };

    private static IEnumerable<AvroExampleField> Fields(RecordDatum record, AvroField field, ImmutableArray<PathToken> path) =>
        Fields(record.Values[field.Index], path).Prepend(new AvroExampleField(new PathExpression(path).ToString(), record.Type, field, record.Values[field.Index]));

    private IEnumerable<FieldChange> Changes()
    {
        yield return new FieldChange(FieldChangeKind.Remove, Place);
        yield return new FieldChange(FieldChangeKind.Rename, Place, $"{Field.Name}Renamed");
        yield return new FieldChange(FieldChangeKind.Retype, Place, IsText(Field.Type) ? "integer" : "string");
        if (Value is not (NullDatum or UnionDatum { Value: NullDatum }))
            yield return new FieldChange(FieldChangeKind.Null, Place);
    }

    // Bytes are read as text, and text as bytes.
    private static bool IsText(AvroType type) => type is AvroUnion union ? union.Branches.Any(IsText) : type.Kind is AvroKind.String or AvroKind.Bytes;
}
