using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>The same event as different readers have it.</summary>
internal static class Read
{
    public enum Color
    {
        Red,
        Green,
    }

    [DataContract(Name = "Stock")]
    public sealed record Stock(string Sku, int Quantity);

    [DataContract(Name = "Stock")]
    public sealed record SkuOnly(string Sku);

    [DataContract(Name = "Stock")]
    public sealed record Nullable(string Sku, int? Quantity);

    [DataContract(Name = "Stock")]
    public sealed record Defaulted(string Sku, int Quantity = 1);

    [DataContract(Name = "Stock")]
    public sealed record Wide(string Sku, long Quantity);

    [DataContract(Name = "Stock")]
    public sealed record Colored(string Sku, Color Color);

    [DataContract(Name = "Stock")]
    public sealed record Nested(string Sku, Place Place);

    public sealed record Place(string Street, string Name);

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
