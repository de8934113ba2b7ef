using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>Two types that may have logical types, each in the same place of a writer's and a reader's schema, that a number stands for.</summary>
internal sealed record MeantPair(int Number, AvroSchema Reader, AvroSchema Writer, AvroSchema ReadType, AvroSchema WrittenType, Func<AvroDatum, AvroDatum> Wrap, Func<AvroDatum, AvroDatum> Unwrap)
{
    private static readonly string[] Leaves =
    [
        "\"int\"", "\"long\"", "\"string\"", "\"bytes\"", Fixed(12), Fixed(16),
        Logical("int", "date"), Logical("int", "time-millis"), Logical("long", "time-micros"), Logical("string", "uuid"), Logical("long", "somebody-s-own"),
        .. from kind in (string[])["timestamp", "local-timestamp"] from unit in (string[])["millis", "micros", "nanos"] select Logical("long", $"{kind}-{unit}"),
        Decimal("\"type\":\"bytes\"", 4, 2), Decimal("\"type\":\"bytes\"", 9, 2), Decimal("\"type\":\"bytes\"", 9, 4), Decimal("\"type\":\"bytes\"", 4, 9),
        Fixed(16, Decimal("\"x\":0", 9, 2)), Fixed(16, Decimal("\"x\":0", 9, 0)), Fixed(16, "{\"logicalType\":\"uuid\"}"), Fixed(12, "{\"logicalType\":\"duration\"}"),
    ];

    public static MeantPair Of(int number)
    {
        var random = new Random(number);
        var (written, read) = (Leaves[random.Next(Leaves.Length)], Leaves[random.Next(Leaves.Length)]);
        var place = Place.All[random.Next(Place.All.Length)];
        var writer = AvroSchema.Parse(place.Written.Replace("@", written, StringComparison.Ordinal));
        var reader = AvroSchema.Parse(place.Read.Replace("@", read, StringComparison.Ordinal));
        return new MeantPair(number, reader, writer, AvroSchema.Parse(read), AvroSchema.Parse(written), value => place.Wrap(value, writer), place.Unwrap);
    }

    public override string ToString() => $"pair {Number}: reader {Reader} writer {Writer}";

    private static string Logical(string type, string logical) => $$"""{"type":"{{type}}","logicalType":"{{logical}}"}""";

    private static string Decimal(string type, int precision, int scale) => $$"""{{{type}},"logicalType":"decimal","precision":{{precision}},"scale":{{scale}}}""";

    private static string Fixed(int size, string more = "{\"x\":0}") => $$"""{"type":"fixed","name":"F{{size}}","size":{{size}},{{more[1..]}}""";

    /// <summary>Where a type stands in both schemas, and its value in their data.</summary>
    private sealed record Place(string Written, string Read, Func<AvroDatum, AvroSchema, AvroDatum> Wrap, Func<AvroDatum, AvroDatum> Unwrap)
    {
        public static Place[] All { get; } =
        [
            new("@", "@", (value, _) => value, value => value),
            new("""{"type":"array","items":@}""", """{"type":"array","items":@}""", (value, _) => new ArrayDatum([value]), read => ((ArrayDatum)read).Items[0]),
            new("""{"type":"map","values":@}""", """{"type":"map","values":@}""", (value, _) => new MapDatum([new("k", value)]), read => ((MapDatum)read).Entries[0].Value),
            new("""["null",@]""", """[@,"null"]""", (value, _) => new UnionDatum(1, value), read => ((UnionDatum)read).Value),
            new(
                """{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":@}]}""",
                """{"type":"record","name":"R","fields":[{"name":"c","aliases":["b"],"type":["boolean",@]}]}""",
                (value, writer) => new RecordDatum((AvroRecord)writer.Type, [new IntDatum(1), value]),
                read => ((UnionDatum)((RecordDatum)read)["c"]).Value),
        ];
    }
}
