using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Data;

internal sealed class BinaryWriting(IBufferWriter<byte> bytes)
{
    public void Write(AvroType type, AvroDatum datum)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw AvroDataException.TooDeep();
        switch (type, datum)
        {
            case (AvroUnion union, UnionDatum value) when value.Branch >= 0 && value.Branch < union.Branches.Count:
                Long(value.Branch);
                Write(union.Branches[value.Branch], value.Value);
                break;
            case (AvroRecord record, RecordDatum value) when value.Values.Count == record.Fields.Count:
                foreach (var field in record.Fields)
                    Write(field.Type, value.Values[field.Index]);
                break;
            case (AvroEnum symbols, EnumDatum value) when symbols.IndexOf(value.Symbol) >= 0:
                Long(symbols.IndexOf(value.Symbol));
                break;
            case (AvroFixed size, BytesDatum value) when value.Value.Length == size.Size:
                bytes.Write(value.Value.Span);
                break;
            case (AvroArray array, ArrayDatum value):
                Block(value.Items.Count);
                foreach (var item in value.Items)
                    Write(array.Items, item);
                Long(0);
                break;
            case (AvroMap map, MapDatum value):
                Block(value.Entries.Count);
                foreach (var (key, entry) in value.Entries)
                {
                    Text(key);
                    Write(map.Values, entry);
                }

                Long(0);
                break;
            case (AvroPrimitive, _):
                Primitive(type, datum);
                break;
            default:
                throw Unfit(type, datum);
        }
    }

    private void Primitive(AvroType type, AvroDatum datum)
    {
        switch (type.Kind, datum)
        {
            case (AvroKind.Null, NullDatum):
                break;
            case (AvroKind.Boolean, BooleanDatum value):
                bytes.Write([value.Value ? (byte)1 : (byte)0]);
                break;
            case (AvroKind.Int, IntDatum value):
                Long(value.Value);
                break;
            case (AvroKind.Long, LongDatum value):
                Long(value.Value);
                break;
            case (AvroKind.Float, FloatDatum value):
                BinaryPrimitives.WriteSingleLittleEndian(Next(sizeof(float)), value.Value);
                break;
            case (AvroKind.Double, DoubleDatum value):
                BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value.Value);
                break;
            case (AvroKind.Bytes, BytesDatum value):
                Long(value.Value.Length);
                bytes.Write(value.Value.Span);
                break;
            case (AvroKind.String, StringDatum value):
                Text(value.Value);
                break;
            default:
                throw Unfit(type, datum);
        }
    }

    private static AvroDataException Unfit(AvroType type, AvroDatum datum) =>
        new($"A {datum.GetType().Name} is no value of {type.Label} ({type.Word}), or does not have its size, symbols or branches.");

    private void Block(int count)
    {
        if (count > 0)
            Long(count);
    }

    private void Text(string value)
    {
        Long(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, bytes);
    }

    /// <summary>Zig-zag, seven bits in a byte, the low ones first.</summary>
    private void Long(long value)
    {
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        for (; rest >= 0x80; rest >>= 7)
            bytes.Write([(byte)(rest | 0x80)]);
        bytes.Write([(byte)rest]);
    }

    private Span<byte> Next(int count)
    {
        var span = bytes.GetSpan(count);
        bytes.Advance(count);
        return span;
    }
}
