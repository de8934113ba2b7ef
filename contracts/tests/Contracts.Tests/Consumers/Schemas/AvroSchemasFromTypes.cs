using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>What is emitted for a type as Avro, as reviewed text; and what has no place there.</summary>
public sealed class AvroSchemasFromTypes
{
    [Theory]
    [InlineData(nameof(Shapes.Plain))]
    [InlineData(nameof(Shapes.Nullable))]
    [InlineData(nameof(Shapes.Defaulted))]
    [InlineData(nameof(Shapes.Initialized))]
    [InlineData(nameof(Shapes.Collections))]
    [InlineData(nameof(Shapes.Tree))]
    [InlineData(nameof(Shapes.Movements))]
    [InlineData(nameof(Shapes.Leveled))]
    [InlineData(nameof(Shapes.Dated))]
    public void A_type_has_a_schema(string name)
    {
        var text = SchemaLayout.Indented(AvroMapping.SchemaOf(typeof(Shapes).GetNestedType(name)!, new AvroMappingOptions { Namespace = "shop" }));

        AvroSchema.Parse(text);
        Expectation.Holds($"Consumers/Schemas/Expectations/Avro/{name}.verified.txt", text);
    }

    [Theory]
    [InlineData(typeof(Spans), "System.TimeSpan (Spans.Length) has no type in Avro.*")]
    [InlineData(typeof(Shapes.Enums), "*Sides is a set of flags, and an enum of Avro is one symbol.*")]
    [InlineData(typeof(Shapes.Anything), "System.Object (Anything.Value) has no type in Avro.*")]
    [InlineData(typeof(Twins), "*Left+Same and *Right+Same are both called shop.Same in Avro.*")]
    public void What_has_no_place_in_Avro_is_refused_with_what_would_do(Type type, string message)
    {
        FluentActions.Invoking(() => AvroMapping.SchemaOf(type, new AvroMappingOptions { Namespace = "shop" })).Should().Throw<AvroMappingException>().WithMessage(message);
        FluentActions.Invoking(() => EventSchemas.Of("Mailer").Reads<Spans>("e").AsAvro().Contract).Should().Throw<SchemaEmissionException>().WithMessage("System.TimeSpan*");
    }

    [Theory]
    [InlineData("0", "00")]
    [InlineData("1.5", "59682f00")]
    [InlineData("-1.5", "a697d100")]
    [InlineData("79228162514264.337593543", "10c6f7a0b5ed8d36b4c7")]
    public void A_decimal_is_exact(string value, string bytes)
    {
        var schema = AvroSchema.Parse(AvroMapping.SchemaOf(typeof(decimal)));
        var datum = AvroMapping.ToDatum(schema, decimal.Parse(value));

        Convert.ToHexStringLower(((BytesDatum)datum).Value.Span).Should().Be(bytes);
        AvroMapping.FromDatum<decimal>(schema, datum).Should().Be(decimal.Parse(value));
    }

    [Theory]
    [InlineData("0.0000000001", "*more than the 9 digits behind the point*")]
    [InlineData("79228162514264337593543950335", "*more than the 29 digits*")]
    public void A_decimal_is_never_rounded(string value, string message) =>
        FluentActions.Invoking(() => AvroMapping.ToDatum(AvroSchema.Parse(AvroMapping.SchemaOf(typeof(decimal))), decimal.Parse(value)))
            .Should().Throw<AvroMappingException>().WithMessage(message);

    [Fact]
    public void A_time_that_is_no_point_in_time_is_refused() =>
        FluentActions.Invoking(() => AvroMapping.ToDatum(AvroSchema.Parse(AvroMapping.SchemaOf(typeof(DateTime))), new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Local)))
            .Should().Throw<AvroMappingException>().WithMessage("The time * is Local, and an event needs a point in time*");

    private sealed record Spans(TimeSpan Length);

    private sealed record Twins(Left.Same One, Right.Same Other);

    private static class Left
    {
        public sealed record Same(int A);
    }

    private static class Right
    {
        public sealed record Same(int B);
    }
}
