using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>What is said of meanings against values that are really written and read: every logical type against every other, wherever they may meet.</summary>
public sealed class AvroMeaningProperties(ITestOutputHelper output)
{
    private const int Pairs = 4_000;
    private const int ValuesPerPair = 6;

    private readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

    [Fact]
    public void What_is_said_of_meanings_is_never_contradicted_by_a_value()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Pairs).WithReplay(new Replay(new Rnd(Seed(), 1), null));

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), number => Holds(MeantPair.Of(number))).Check(config);

        output.WriteLine(string.Join(Environment.NewLine, _seen.Select(count => $"{count.Value,8} {count.Key}")));
        _seen.Keys.Should().Contain(["understood", "not read", .. AvroMeaning.Rules]);
    }

    private ulong Seed()
    {
        var seed = ulong.TryParse(Environment.GetEnvironmentVariable("CONTRACTS_SEED"), out var given) ? given : 1;
        output.WriteLine($"CONTRACTS_SEED={seed}");
        return seed;
    }

    private void Holds(MeantPair pair)
    {
        var found = AvroMeaning.Check(pair.Reader, pair.Writer);
        AvroMeaning.Check(pair.Writer, pair.Writer).Should().BeEmpty("whoever writes understands it: {0}", pair);
        if (AvroCompatibility.Check(pair.Reader, pair.Writer).Count > 0)
        {
            found.Should().BeEmpty("what is not read is not misread: {0}", pair);
            Count("not read");
            return;
        }

        Count(found.Count == 0 ? "understood" : found.Should().ContainSingle("{0}", pair).Subject.Rule);
        foreach (var misreading in found)
            IsShown(pair, misreading);
        if (found.Count == 0)
            IsUnderstood(pair);
    }

    /// <summary>A reader that means something means what the writer means, for every value; a uuid in a string is its text.</summary>
    private static void IsUnderstood(MeantPair pair)
    {
        var data = new RandomData(new Random(pair.Number), SmallestData.Of(pair.WrittenType.Type));
        for (var i = 0; i < ValuesPerPair; i++)
        {
            var (written, read) = Pass(pair, data.Of(pair.WrittenType.Type, 2));
            if (pair.ReadType.Type.LogicalType is { } logical && !(logical.Name == "uuid" && read is StringDatum))
                MeantValue.Of(pair.ReadType.Type, read).Should().Be(MeantValue.Of(pair.WrittenType.Type, written), "{0} of {1}", written, pair);
        }
    }

    /// <summary>The example's value means one thing where it is written, and another where it is read.</summary>
    private static void IsShown(MeantPair pair, AvroMisreading misreading)
    {
        var witness = misreading.Witness!;
        AvroBinary.Encode(pair.Writer, witness.Datum).Should().Equal(witness.Bytes.ToArray());
        var read = pair.Unwrap(new AvroReader(pair.Reader, pair.Writer).Read(witness.Bytes.Span));
        var written = new AvroReader(pair.WrittenType, pair.WrittenType).Read(LeafOf(pair, witness.Datum));
        Equals(MeantValue.Of(pair.ReadType.Type, read), MeantValue.Of(pair.WrittenType.Type, written)).Should().Be(!misreading.ChangesValue, "{0} of {1}", misreading, pair);
    }

    private static byte[] LeafOf(MeantPair pair, AvroDatum whole) => AvroBinary.Encode(pair.WrittenType, whole switch
    {
        ArrayDatum array => array.Items[0],
        MapDatum map => map.Entries[0].Value,
        UnionDatum union => union.Value,
        RecordDatum record => record["b"],
        _ => whole,
    });

    private static (AvroDatum Written, AvroDatum Read) Pass(MeantPair pair, AvroDatum value) =>
        (value, pair.Unwrap(new AvroReader(pair.Reader, pair.Writer).Read(AvroBinary.Encode(pair.Writer, pair.Wrap(value)))));

    private void Count(string what) => _seen[what] = _seen.GetValueOrDefault(what) + 1;
}
