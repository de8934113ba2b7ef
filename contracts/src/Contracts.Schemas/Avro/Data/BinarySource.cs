using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Contracts.Schemas.Avro.Data;

/// <summary>Bytes being read. Counts values, because a few bytes can claim any number of empty ones.</summary>
internal ref struct BinarySource(ReadOnlySpan<byte> bytes)
{
    private const int MaxEmptyValues = 100_000;
    private const int MaxValuesPerByte = 64;
    private const int LongestVarint = 10;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _values;

    public int Position { get; private set; }

    /// <summary>Goes back to a place, to read the same value for a second field.</summary>
    public void Rewind(int position) => Position = position;

    /// <summary>To be called for every value before it is read.</summary>
    public void Enter()
    {
        if (++_values > MaxEmptyValues + ((long)MaxValuesPerByte * _bytes.Length))
            throw AvroDataException.TooMuch(_bytes.Length);
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw AvroDataException.TooDeep();
    }

    public readonly void End()
    {
        if (Position < _bytes.Length)
            throw new AvroDataException($"The data ends at byte {Position}, and {_bytes.Length - Position} more follow.");
    }

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > _bytes.Length - Position)
            throw new AvroDataException($"At byte {Position}: {count} bytes should follow, and there are {_bytes.Length - Position}.");
        var taken = _bytes.Slice(Position, (int)count);
        Position += (int)count;
        return taken;
    }

    public bool Boolean()
    {
        var b = Take(1)[0];
        return b <= 1 ? b == 1 : throw new AvroDataException($"At byte {Position - 1}: a boolean is 0 or 1, and this is {b}.");
    }

    public int Int()
    {
        var at = Position;
        var value = Long();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new AvroDataException($"At byte {at}: {value} is no int.");
    }

    public long Long()
    {
        var at = Position;
        ulong value = 0;
        for (var read = 0; read < LongestVarint; read++)
        {
            var b = Take(1)[0];
            value |= (ulong)(b & 0x7f) << (7 * read);
            if (b < 0x80)
                return unchecked((long)(value >> 1) ^ -(long)(value & 1));
        }

        throw new AvroDataException($"At byte {at}: a number goes on for more than {LongestVarint} bytes.");
    }

    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public ReadOnlySpan<byte> Bytes() => Take(Long());

    /// <summary>Bytes that are no UTF-8 become U+FFFD: bytes may be read as a string, and must not fail then.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>How many items the next block has; 0 after the last one.</summary>
    public long Block()
    {
        var count = Long();
        if (count >= 0)
            return count;
        Long();
        return count == long.MinValue ? throw new AvroDataException($"At byte {Position}: a block of {count} items.") : -count;
    }

    /// <summary>An index, of a branch or a symbol.</summary>
    public int Index(int count, string of)
    {
        var at = Position;
        var index = Long();
        return index >= 0 && index < count ? (int)index : throw new AvroDataException($"At byte {at}: number {index} of {count} {of}.");
    }
}
