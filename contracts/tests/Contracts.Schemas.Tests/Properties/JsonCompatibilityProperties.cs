using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Contracts.Schemas.JsonSchemas;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Schemas.Tests.Properties;

/// <summary>The verdict on what JSON Schemas mean against what validating really does, on random pairs and random documents.</summary>
public sealed class JsonCompatibilityProperties(ITestOutputHelper output)
{
    private const int DocumentsPerPair = 12;

    // Each share has a seed of its own, so that the pairs are the same on any number of processors; seeds that are close to each other give the same pairs again.
    private const int Shares = 8;
    private const ulong BetweenSeeds = 1_000_000_007;

    private static readonly string[] Keywords =
    [
        "type", "const", "enum", "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties", "maxProperties",
        "dependencies", "dependentRequired", "dependentSchemas", "unevaluatedProperties", "items", "prefixItems", "additionalItems", "unevaluatedItems", "contains",
        "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "anyOf", "oneOf", "allOf", "not", "if", "then", "else", "$ref", "$defs", "definitions",
    ];

    private readonly ConcurrentDictionary<string, int> _seen = new(StringComparer.Ordinal);

    private static int Pairs => Environment.GetEnvironmentVariable("CONTRACTS_ALL") == "1" ? 100_000 : 2_000;

    [Fact]
    public void A_verdict_is_never_contradicted_by_validating()
    {
        var numbers = Gen.Choose(0, int.MaxValue).ToArbitrary();
        var seed = Seed();

        Parallel.For(0, Shares, share =>
            Prop.ForAll(numbers, Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(Pairs / Shares).WithReplay(new Replay(new Rnd(seed + ((ulong)share * BetweenSeeds), 1), null))));

        output.WriteLine(string.Join(Environment.NewLine, _seen.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value,8} {count.Key}")));
        _seen.Keys.Should().Contain(Keywords.Select(keyword => $"keyword {keyword}"));
        _seen["incompatible"].Should().BeGreaterThan(Pairs * 3 / 10);
        _seen["compatible"].Should().BeGreaterThan(Pairs / 10);
        _seen["documents accepted by both"].Should().BeGreaterThan(Pairs);
    }

    private ulong Seed()
    {
        var given = Environment.GetEnvironmentVariable("CONTRACTS_SEED");
        // The usual pairs, so that a build is not red by chance; another seed looks further.
        var seed = ulong.TryParse(given, out var number) ? number : 20261121;
        output.WriteLine($"CONTRACTS_SEED={seed}");
        return seed;
    }

    private void Holds(int number)
    {
        var random = new Random(number);
        var schemas = new RandomJsonSchemas(random, modern: random.Next(2) == 0);
        var written = schemas.Root();
        var read = random.Next(10) == 0 ? schemas.Root() : new JsonSchemaEvolution(random, schemas).Changed((JsonObject)written.DeepClone(), random.Next(8));
        var (writer, reader) = (JsonSchema.Parse(written.ToJsonString()), JsonSchema.Parse(read.ToJsonString()));
        Count(written);

        var verdict = JsonSchemaCompatibility.Decide(reader, writer, TestContext.Current.CancellationToken);
        var pair = $"pair {number}: reader {reader.Text} writer {writer.Text}";
        JsonSchemaCompatibility.Decide(writer, writer, TestContext.Current.CancellationToken).Should().NotBeOfType<JsonSchemaVerdict.Incompatible>("a schema accepts itself: {0}", pair);
        switch (verdict)
        {
            case JsonSchemaVerdict.Incompatible no:
                Count("incompatible");
                // A schema that leads to itself at the same place is given up where every error is asked for, and may be decided where one is enough; so below.
                var asWritten = writer.Validate(no.Document, TestContext.Current.CancellationToken);
                (asWritten.IsValid || asWritten.GivenUp is not null).Should().BeTrue("{0} is the witness of {1}", no.Document, pair);
                reader.Validate(no.Document, TestContext.Current.CancellationToken).IsValid.Should().BeFalse("{0} is the witness of {1}", no.Document, pair);
                break;
            default:
                Count(verdict is JsonSchemaVerdict.Compatible ? "compatible" : "undecided");
                AreAccepted(new RandomDocuments(random, schemas, written), written, writer, reader, verdict is JsonSchemaVerdict.Compatible, pair);
                break;
        }
    }

    private void AreAccepted(RandomDocuments documents, JsonObject written, JsonSchema writer, JsonSchema reader, bool mustBe, string pair)
    {
        for (var i = 0; i < DocumentsPerPair; i++)
        {
            var document = documents.Of(written)?.ToJsonString() ?? "null";
            if (!writer.Validate(document, TestContext.Current.CancellationToken).IsValid)
                continue;
            var read = reader.Validate(document, TestContext.Current.CancellationToken);
            if (read.IsValid)
                Count("documents accepted by both");
            else
                (mustBe && read.GivenUp is null).Should().BeFalse("{0} is the writer's and not the reader's: {1}", document, pair);
        }
    }

    private void Count(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonObject keywords:
                foreach (var (keyword, value) in keywords)
                {
                    Count($"keyword {keyword}");
                    Count(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                    Count(item);
                break;
        }
    }

    private void Count(string what) => _seen.AddOrUpdate(what, 1, (_, count) => count + 1);
}
