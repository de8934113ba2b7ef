using System.Globalization;
using System.Runtime.CompilerServices;
using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Data;

internal sealed class JsonDatumWriting
{
    private readonly JsonPrinter _json = new();

    public override string ToString() => _json.ToString();

    public void Write(AvroType type, AvroDatum datum)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw AvroDataException.TooDeep();
        switch (type, datum)
        {
            case (AvroUnion union, UnionDatum value) when value.Branch >= 0 && value.Branch < union.Branches.Count:
                Union(union.Branches[value.Branch], value.Value);
                break;
            case (AvroRecord record, RecordDatum value) when value.Values.Count == record.Fields.Count:
                _json.StartObject();
                foreach (var field in record.Fields)
                {
                    _json.Name(field.Name);
                    Write(field.Type, value.Values[field.Index]);
                }

                _json.EndObject();
                break;
            case (AvroArray array, ArrayDatum value):
                _json.StartArray();
                foreach (var item in value.Items)
                    Write(array.Items, item);
                _json.EndArray();
                break;
            case (AvroMap map, MapDatum value):
                _json.StartObject();
                foreach (var (key, entry) in value.Entries)
                {
                    _json.Name(key);
                    Write(map.Values, entry);
                }

                _json.EndObject();
                break;
            default:
                Scalar(type, datum);
                break;
        }
    }

    private void Union(AvroType branch, AvroDatum value)
    {
        if (branch.Kind is AvroKind.Null)
        {
            _json.Raw("null");
            return;
        }

        _json.StartObject().Name(branch.Label);
        Write(branch, value);
        _json.EndObject();
    }

    private void Scalar(AvroType type, AvroDatum datum) => _ = (type.Kind, datum) switch
    {
        (AvroKind.Null, NullDatum) => _json.Raw("null"),
        (AvroKind.Boolean, BooleanDatum value) => _json.Raw(value.Value ? "true" : "false"),
        (AvroKind.Int, IntDatum value) => _json.Raw(value.Value.ToString(CultureInfo.InvariantCulture)),
        (AvroKind.Long, LongDatum value) => _json.Raw(value.Value.ToString(CultureInfo.InvariantCulture)),
        (AvroKind.Float, FloatDatum value) => Number(value.Value, value.Value.ToString("R", CultureInfo.InvariantCulture)),
        (AvroKind.Double, DoubleDatum value) => Number(value.Value, value.Value.ToString("R", CultureInfo.InvariantCulture)),
        (AvroKind.String, StringDatum value) => _json.String(value.Value),
        (AvroKind.Bytes or AvroKind.Fixed, BytesDatum value) => _json.String(string.Concat(value.Value.ToArray().Select(b => (char)b))),
        (AvroKind.Enum, EnumDatum value) => _json.String(value.Symbol),
        _ => throw new AvroDataException($"A {datum.GetType().Name} is no value of {type.Label} ({type.Word})."),
    };

    private JsonPrinter Number(double value, string digits) => JsonScalars.Word(value) is { } word ? _json.String(word) : _json.Raw(digits);
}
