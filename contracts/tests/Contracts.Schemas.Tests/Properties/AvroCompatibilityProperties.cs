using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Compatibility;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>The verdict against what decoding really does, on random pairs and random data.</summary>
public sealed class AvroCompatibilityProperties(ITestOutputHelper output)
{
    private const int DataPerPair = 6;

    private readonly SortedDictionary<string, int> _seen = new(StringComparer.Ordinal);

    private static int Pairs => Environment.GetEnvironmentVariable("CONTRACTS_ALL") == "1" ? 100_000 : 2_000;

    [Fact]
    public void A_verdict_is_never_contradicted_by_decoding()
    {
        var numbers = Gen.Choose(0, int.MaxValue).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(Pairs).WithReplay(new Replay(new Rnd(Seed(), 1), null));

        Prop.ForAll(numbers, number => Holds(AvroPair.Of(number))).Check(config);

        output.WriteLine(string.Join(Environment.NewLine, _seen.Select(count => $"{count.Value,8} {count.Key}")));
        _seen.Keys.Should().Contain(AvroCompatibility.Rules.Where(rule => rule != "reader-field-default-unfit").Select(rule => $"rule {rule}"));
        _seen.Keys.Should().Contain(Enum.GetNames<AvroKind>().Select(kind => $"kind {kind}"));
        _seen["incompatible"].Should().BeGreaterThan(Pairs * 3 / 10);
        _seen["compatible"].Should().BeGreaterThan(Pairs / 10);
        _seen["data read"].Should().BeGreaterThan(Pairs / 10);
    }

    private ulong Seed()
    {
        var given = Environment.GetEnvironmentVariable("CONTRACTS_SEED");
        var seed = ulong.TryParse(given, out var number) ? number : (ulong)TimeProvider.System.GetUtcNow().Ticks;
        output.WriteLine($"CONTRACTS_SEED={seed}");
        return seed;
    }

    private void Holds(AvroPair pair)
    {
        var reasons = AvroCompatibility.Check(pair.Reader, pair.Writer);
        AvroCompatibility.Check(pair.Writer, pair.Writer).Should().BeEmpty("a schema reads itself: {0}", pair);
        AvroMeaning.Check(pair.Writer, pair.Writer).Should().BeEmpty("a schema understands itself: {0}", pair);
        Count(reasons.Count == 0 ? "compatible" : "incompatible");
        foreach (var type in Types(pair.Writer.Type))
            Count($"kind {type.Kind}");

        var smallest = SmallestData.Of(pair.Writer.Type);
        var everythingIsFinite = Types(pair.Writer.Type).All(smallest.Has);
        Count(everythingIsFinite ? "writer finite" : "writer with an endless type");
        foreach (var reason in reasons)
            HasAWitness(pair, reason, everythingIsFinite);
        if (smallest.Has(pair.Writer.Type))
            IsRead(pair, smallest, mustBeRead: reasons.Count == 0);
    }

    private void HasAWitness(AvroPair pair, AvroIncompatibility reason, bool mustHaveOne)
    {
        Count($"rule {reason.Rule}");
        if (reason.Witness is not { } witness)
        {
            mustHaveOne.Should().BeFalse("{0} needs a witness: {1}", reason, pair);
            return;
        }

        AvroBinary.Encode(pair.Writer, witness.Datum).Should().Equal(witness.Bytes.ToArray());
        new AvroReader(pair.Reader, pair.Writer).TryRead(witness.Bytes.Span, out _, out _).Should().BeFalse("{0} is the witness of {1}: {2}", witness.Json, reason, pair);
    }

    private void IsRead(AvroPair pair, SmallestData smallest, bool mustBeRead)
    {
        var data = new RandomData(new Random(pair.Number), smallest);
        for (var i = 0; i < DataPerPair; i++)
        {
            var datum = data.Of(pair.Writer.Type, 6);
            var bytes = AvroBinary.Encode(pair.Writer, datum);
            AvroBinary.Encode(pair.Writer, AvroBinary.Decode(pair.Writer, bytes)).Should().Equal(bytes);
            AvroBinary.Encode(pair.Writer, AvroJson.Decode(pair.Writer, AvroJson.Encode(pair.Writer, datum))).Should().Equal(bytes, "{0}", pair);

            if (new AvroReader(pair.Reader, pair.Writer).TryRead(bytes, out var read, out var problem))
            {
                Count("data read");
                AvroBinary.Decode(pair.Reader, AvroBinary.Encode(pair.Reader, read));
            }
            else
            {
                Count("data refused");
                mustBeRead.Should().BeFalse("{0} is refused ({1}): {2}", AvroJson.Encode(pair.Writer, datum), problem, pair);
            }
        }
    }

    private void Count(string what) => _seen[what] = _seen.GetValueOrDefault(what) + 1;

    private static HashSet<AvroType> Types(AvroType root)
    {
        var seen = new HashSet<AvroType>();
        var open = new Stack<AvroType>([root]);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
                continue;
            IEnumerable<AvroType> parts = type switch
            {
                AvroRecord record => record.Fields.Select(field => field.Type),
                AvroUnion union => union.Branches,
                AvroArray array => [array.Items],
                AvroMap map => [map.Values],
                _ => [],
            };
            foreach (var part in parts)
                open.Push(part);
        }

        return seen;
    }
}
