using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>
/// For every type of a schema its smallest datum, where there is a finite one. Types are settled from the smallest up (Knuth's generalization of Dijkstra's algorithm),
/// so recursion ends by itself, and larger data share the smaller.
/// </summary>
internal sealed class SmallestData
{
    private const int LargestFixed = 1_000_000;
    private const long Ceiling = long.MaxValue / 4;

    private readonly Dictionary<AvroType, (AvroDatum Datum, long Size)> _settled = [];
    private readonly Dictionary<AvroType, List<AvroType>> _users = [];
    private readonly Dictionary<AvroRecord, int> _waitingFor = [];
    private readonly PriorityQueue<(AvroType Type, AvroDatum Datum), (long Size, int Order)> _candidates = new();
    private int _order;

    public static SmallestData Of(AvroType root)
    {
        var data = new SmallestData();
        data.Collect(root);
        data.Settle();
        return data;
    }

    public bool Has(AvroType type) => _settled.ContainsKey(type);

    public AvroDatum Get(AvroType type) => _settled[type].Datum;

    /// <summary>How large it is, roughly in values; very large where it has none.</summary>
    public long Size(AvroType type) => _settled.TryGetValue(type, out var settled) ? settled.Size : Ceiling;

    public bool HasAllBut(AvroRecord record, AvroField field) => record.Fields.All(other => other == field || Has(other.Type));

    public long SizeOfAllBut(AvroRecord record, int field) => 1 + Sum(record.Fields.Where(other => other.Index != field));

    private void Collect(AvroType root)
    {
        var seen = new HashSet<AvroType> { root };
        var open = new Queue<AvroType>([root]);
        while (open.TryDequeue(out var type))
        {
            var parts = Parts(type);
            foreach (var part in parts)
            {
                if (!_users.TryGetValue(part, out var users))
                    _users.Add(part, users = []);
                users.Add(type);
                if (seen.Add(part))
                    open.Enqueue(part);
            }

            if (type is AvroRecord record && parts.Count > 0)
                _waitingFor[record] = parts.Count;
            else if (Immediate(type) is { } datum)
                Enqueue(type, datum, SizeOfImmediate(type));
        }
    }

    private void Settle()
    {
        while (_candidates.TryDequeue(out var candidate, out var at))
        {
            if (!_settled.TryAdd(candidate.Type, (candidate.Datum, at.Size)))
                continue;
            foreach (var user in _users.GetValueOrDefault(candidate.Type, []))
                Advance(user, candidate.Type, at.Size);
        }
    }

    private void Advance(AvroType user, AvroType part, long size)
    {
        switch (user)
        {
            case AvroUnion union when !Has(union):
                var branch = Enumerable.Range(0, union.Branches.Count).First(at => union.Branches[at] == part);
                Enqueue(union, new UnionDatum(branch, Get(part)), size + 1);
                break;
            case AvroRecord record when --_waitingFor[record] == 0:
                Enqueue(record, new RecordDatum(record, [.. record.Fields.Select(field => Get(field.Type))]), 1 + Sum(record.Fields));
                break;
        }
    }

    /// <summary>Of two equally small, the first found.</summary>
    private void Enqueue(AvroType type, AvroDatum datum, long size) => _candidates.Enqueue((type, datum), (size, _order++));

    private long Sum(IEnumerable<AvroField> fields) => fields.Aggregate(0L, (sum, field) => Math.Min(Ceiling, sum + Size(field.Type)));

    private static IReadOnlyList<AvroType> Parts(AvroType type) => type switch
    {
        AvroRecord record => [.. record.Fields.Select(field => field.Type)],
        AvroUnion union => union.Branches,
        AvroArray array => [array.Items],
        AvroMap map => [map.Values],
        _ => [],
    };

    /// <summary>The datum of a type that needs none of its parts; null if it does.</summary>
    private static AvroDatum? Immediate(AvroType type) => type switch
    {
        AvroRecord record => new RecordDatum(record, []),
        AvroUnion => null,
        AvroArray => new ArrayDatum([]),
        AvroMap => new MapDatum([]),
        AvroEnum { Symbols.Count: 0 } => null,
        AvroEnum symbols => new EnumDatum(symbols.Symbols[0]),
        AvroFixed { Size: > LargestFixed } => null,
        AvroFixed size => new BytesDatum(new byte[size.Size]),
        _ => Plain(type.Kind),
    };

    /// <summary>Null is the smallest of all, so that a witness has it wherever it may.</summary>
    private static long SizeOfImmediate(AvroType type) => type switch
    {
        AvroFixed { Size: var size } => 2 + (size / 16),
        _ => type.Kind is AvroKind.Null ? 1 : 2,
    };

    private static AvroDatum Plain(AvroKind kind) => kind switch
    {
        AvroKind.Null => new NullDatum(),
        AvroKind.Boolean => new BooleanDatum(false),
        AvroKind.Int => new IntDatum(0),
        AvroKind.Long => new LongDatum(0),
        AvroKind.Float => new FloatDatum(0),
        AvroKind.Double => new DoubleDatum(0),
        AvroKind.Bytes => new BytesDatum(Array.Empty<byte>()),
        _ => new StringDatum(""),
    };
}
