using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>One event as different versions of its writer have it. All are called alike, as they would be.</summary>
internal static class Written
{
    public enum Color
    {
        Red,
        Green,
        Blue,
    }

    [DataContract(Name = "Color")]
    public enum Faint
    {
        Red,
    }

    [DataContract(Name = "Stock")]
    public sealed record Stock(string Sku, int Quantity);

    [DataContract(Name = "Stock")]
    public sealed record SkuOnly(string Sku);

    [DataContract(Name = "Stock")]
    public sealed record Nullable(string Sku, int? Quantity);

    [DataContract(Name = "Stock")]
    public sealed record Wide(string Sku, long Quantity);

    [DataContract(Name = "Stock")]
    public sealed record Renamed(string Sku, int Amount);

    [DataContract(Name = "Stock")]
    public sealed record Text(string Sku, string Quantity);

    [DataContract(Name = "Stock")]
    public sealed record Colored(string Sku, Color Color);

    [DataContract(Name = "Stock")]
    public sealed record Pale(string Sku, Faint Color);

    [DataContract(Name = "Stock")]
    public sealed record Nested(string Sku, Place Place);

    public sealed record Place(string Street);

    [DataContract(Name = "Stock")]
    public sealed record OneShape(Round Shape);

    [DataContract(Name = "Stock")]
    public sealed record TwoShapes(Shape Shape);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Circle), "circle")]
    public abstract record Round;

    public sealed record Circle(int Radius) : Round;

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Disc), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    public abstract record Shape;

    [DataContract(Name = "Circle")]
    public sealed record Disc(int Radius) : Shape;

    public sealed record Square(int Side) : Shape;
}
