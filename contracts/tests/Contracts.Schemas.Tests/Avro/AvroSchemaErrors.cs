using Contracts.Schemas.Avro;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>An error of a schema text says where, what, and what would be right.</summary>
public sealed class AvroSchemaErrors
{
    [Theory]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":"Money"}]}""", 1, 58, "/fields/0/type", "There is no type 'Money'. Define it before its first use, or name a primitive type.")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":"int","default":"1"}]}""", 1, 74, "/fields/0/default", "The default of 'x' is no value of its type: \"1\" is no int.")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"x","type":["null","int"],"default":"1"}]}""", 1, 83, "/fields/0/default", "The default of 'x' is no value of its type: \"1\" is none of null, int.")]
    [InlineData("[\"null\",\n  [\"int\"]]", 2, 3, "/1", "A union stands directly within a union. Put its branches into the outer one.")]
    [InlineData("""["int","int"]""", 1, 8, "/1", "The union has 'int' twice. Each type may stand in it once; records, enums and fixed once per name.")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","b c"]}""", 1, 42, "/symbols/1", "'b c' is not a name. Names begin with a letter or _ and go on with letters, digits and _ (ASCII).")]
    [InlineData("""{"type":"fixed","name":"F","size":-1}""", 1, 35, "/size", "\"size\" must be a whole number from 0 to 2147483647.")]
    [InlineData("""{"type":"map"}""", 1, 1, "/", "A map needs a member \"values\".")]
    [InlineData("7", 1, 1, "/", "A type is a string, an object or an array, and this is a number.")]
    public void A_wrong_schema_is_refused_with_its_place(string text, int line, int column, string path, string problem)
    {
        AvroSchema.TryParse(text, out _, out var error).Should().BeFalse();
        (error!.Line, error.Column, error.Path, error.Problem).Should().Be((line, column, path, problem));
        error.Message.Should().Be($"Line {line}, column {column} ({path}): {problem}");
    }

    [Fact]
    public void A_text_that_is_not_json_is_refused_with_its_place()
    {
        AvroSchema.TryParse("{\"type\":\n  nope}", out _, out var error).Should().BeFalse();
        (error!.Line, error.Column).Should().Be((2, 4));
    }

    [Theory]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"a","type":"A","default":{}}]}""")]
    [InlineData("""{"type":"record","name":"A","fields":[{"name":"a","type":{"type":"array","items":"A"},"default":[{}]}]}""")]
    public void A_default_that_needs_itself_is_refused(string text)
    {
        AvroSchema.TryParse(text, out _, out var error).Should().BeFalse();
        error!.Problem.Should().Contain("it never ends");
    }

    [Fact]
    public void Two_hundred_records_stand_within_each_other_and_too_many_are_refused()
    {
        var schema = AvroSchema.Parse(Nested(200));
        AvroSchema.Parse(schema.RegistryText).CanonicalForm.Should().Be(schema.CanonicalForm);
        AvroCompatibility.Check(schema, schema, TestContext.Current.CancellationToken).Should().BeEmpty();

        AvroSchema.TryParse(Nested(300), out _, out var error).Should().BeFalse();
        error!.Problem.Should().Be("More than 256 types stand within each other. Use flatter types, or raise the limit.");
        AvroSchema.TryParse(new string('[', 100_000), out _, out error).Should().BeFalse();
        error!.Problem.Should().StartWith("The JSON is nested deeper than");
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused()
    {
        AvroSchema.TryParse("\"string\"", out _, out var error, new AvroSchemaOptions { MaxLength = 7 }).Should().BeFalse();
        error!.Problem.Should().Be("The schema has 8 characters; 7 are allowed.");
    }

    private static string Nested(int depth)
    {
        var text = "\"int\"";
        for (var i = depth; i > 0; i--)
            text = $$"""{"type":"record","name":"R{{i}}","fields":[{"name":"f","type":{{text}}}]}""";
        return text;
    }
}
