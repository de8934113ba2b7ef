using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>The types of events that the tests describe.</summary>
internal static class Shapes
{
    public sealed record Plain(string Sku, int Quantity, decimal Price, DateTime At, Guid Id);

    public sealed record Nullable(string Sku, string? Note, int? Count, Plain? Inner);

    public sealed record Defaulted(string Sku, int Quantity = 1, string Unit = "piece");

    public sealed class Initialized
    {
        public required string Sku { get; init; }

        public required string? Origin { get; init; }

        public string Unit { get; init; } = "piece";

        public int Quantity { get; init; }

        public List<string> Tags { get; init; } = [];

        public int Doubled => Quantity * 2;
    }

    public sealed class Named
    {
        [JsonPropertyName("SKU")]
        public string Sku { get; init; } = "";

        [JsonIgnore]
        public string Secret { get; init; } = "";

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Note { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Discount { get; init; }

        [JsonInclude, JsonPropertyOrder(-1)]
        public int First { get; private set; }
    }

    public enum Level
    {
        Low,
        VeryHigh,
    }

    [Flags]
    public enum Sides
    {
        Left = 1,
        Right = 2,
    }

    public sealed record Enums(Level Level, Level? Perhaps, Sides Sides, IReadOnlyList<Level> All);

    [JsonConverter(typeof(JsonStringEnumConverter<Spelled>))]
    public enum Spelled
    {
        [JsonStringEnumMemberName("in-stock")]
        InStock,
        Gone,
    }

    public sealed record SpelledOut(Spelled State);

    public sealed record Collections(
        IReadOnlyList<string> Names, string?[] Notes, IReadOnlyDictionary<string, int> Counts, Dictionary<string, Plain> Plains, List<List<int>> Rows, HashSet<Guid> Ids, byte[] Bytes);

    public sealed record Tree(string Name, IReadOnlyList<Tree> Children, Tree? Parent);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Received), "received")]
    [JsonDerivedType(typeof(Shipped), "shipped")]
    public abstract record Movement(string Sku);

    public sealed record Received(string Sku, int Quantity) : Movement(Sku);

    public sealed record Shipped(string Sku, string To) : Movement(Sku);

    public sealed record Movements(Movement Last, IReadOnlyList<Movement> All, Movement? Next);

    public sealed record Times(DateOnly Date, TimeOnly Time, TimeSpan Span, DateTime Moment, Uri Link);

    public sealed record Dated(DateOnly Date, DateTime Moment, DateTime? Perhaps, Uri Link);

    public sealed record Leveled(Level Level, Level? Perhaps, IReadOnlyList<Spelled> All);

    public sealed record Open(string Sku)
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Strict(string Sku);

    public sealed record Annotated([property: Range(1, 5)] int Stars, [property: StringLength(10, MinimumLength = 2)] string Code, [property: RegularExpression("^[a-z]+$")] string Word);

    [JsonConverter(typeof(SkuConverter))]
    public readonly record struct Sku(string Value);

    public sealed record Converted(Sku Sku, IReadOnlyList<Sku> Others);

    public sealed record Anything(object Value, JsonElement Json, JsonElement? Perhaps);

    public sealed class SkuConverter : JsonConverter<Sku>
    {
        public override Sku Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Sku value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
