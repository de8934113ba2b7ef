using System.Text.Json;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;

namespace Contracts.Schemas.Tests.Avro;

/// <summary>Data of a writer's schema, given as JSON, read with another schema.</summary>
public sealed class AvroResolution
{
    [Theory]
    [InlineData("\"int\"", "5", "\"double\"", "5")]
    [InlineData("\"string\"", "\"é\"", "\"bytes\"", "\"\u00c3\u00a9\"")]
    [InlineData("\"bytes\"", "\"\u00ff\"", "\"string\"", "\"\ufffd\"")]
    [InlineData("\"int\"", "5", """["null","long","int"]""", """{"int":5}""")]
    [InlineData("\"int\"", "5", """["null","double","long"]""", """{"double":5}""")]
    [InlineData("""["null","int"]""", """{"int":5}""", "\"long\"", "5")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","B"]}""", "\"B\"", """{"type":"enum","name":"E","symbols":["A","C"],"default":"C"}""", "\"C\"")]
    [InlineData("""{"type":"enum","name":"E","symbols":["A","B"]}""", "\"A\"", """{"type":"enum","name":"E","symbols":["A"]}""", "\"A\"")]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"b","type":"string"}]}""", """{"a":1,"b":"x"}""", """{"type":"record","name":"R","fields":[{"name":"bb","aliases":["b"],"type":"string"},{"name":"c","type":["null","int"],"default":null}]}""", """{"bb":"x","c":null}""")]
    [InlineData("""{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}""", """{"a":1}""", """{"type":"record","name":"R","fields":[{"name":"x","aliases":["a"],"type":"long"},{"name":"y","aliases":["a"],"type":"int"}]}""", """{"x":1,"y":1}""")]
    [InlineData("""{"type":"record","name":"n.R","fields":[]}""", "{}", """{"type":"record","name":"m.R","fields":[{"name":"d","type":{"type":"record","name":"D","fields":[{"name":"e","type":"int","default":3}]},"default":{}}]}""", """{"d":{"e":3}}""")]
    [InlineData("""{"type":"map","values":"int"}""", """{"k":1}""", """{"type":"map","values":["string","float"]}""", """{"k":{"float":1}}""")]
    public void A_reader_takes_what_the_writer_wrote(string writer, string json, string reader, string expected)
    {
        var (from, into) = (AvroSchema.Parse(writer), AvroSchema.Parse(reader));

        var read = new AvroReader(into, from).Read(AvroBinary.Encode(from, AvroJson.Decode(from, json)));

        AvroJson.Encode(into, read).Should().Be(expected);
    }

    [Theory]
    [InlineData("\"int\"", "8080808010", "At byte 0: 2147483648 is no int.")]
    [InlineData("\"long\"", "ffffffffffffffffffff01", "At byte 0: a number goes on for more than 10 bytes.")]
    [InlineData("\"string\"", "0861", "At byte 1: 4 bytes should follow, and there are 1.")]
    [InlineData("\"boolean\"", "02", "At byte 0: a boolean is 0 or 1, and this is 2.")]
    [InlineData("\"null\"", "00", "The data ends at byte 0, and 1 more follow.")]
    [InlineData("""["null","int"]""", "04", "At byte 0: number 2 of 2 branches.")]
    [InlineData("""{"type":"array","items":"null"}""", "feffffffffffffffff01", "The data has more values than 10 bytes can reasonably hold.")]
    public void Bytes_that_are_not_the_writers_are_refused(string schema, string hex, string problem)
    {
        var type = AvroSchema.Parse(schema);
        var decode = () => AvroBinary.Decode(type, Convert.FromHexString(hex));
        decode.Should().Throw<AvroDataException>().WithMessage(problem);
        new AvroReader(type, type).TryRead(Convert.FromHexString(hex), out _, out var same).Should().BeFalse();
        same.Should().Be(problem);
    }

    [Fact]
    public void Data_without_end_is_refused_before_the_stack_ends()
    {
        var list = AvroSchema.Parse("""{"type":"record","name":"L","fields":[{"name":"next","type":["null","L"]}]}""");
        var bytes = Enumerable.Repeat((byte)2, 1_000_000).Append((byte)0).ToArray();

        new AvroReader(list, list).TryRead(bytes, out _, out var problem).Should().BeFalse();

        problem.Should().Be("The data is nested deeper than can be followed.");
    }

    [Fact]
    public void Types_of_references_are_known_by_name()
    {
        var money = AvroSchema.Parse("""{"type":"record","name":"shop.Money","fields":[{"name":"cents","type":"long"}]}""");
        var price = AvroSchema.Parse("""{"type":"record","name":"shop.Price","fields":[{"name":"net","type":"Money"}]}""", new AvroSchemaOptions { References = [money] });

        var bytes = AvroBinary.Encode(price, AvroJson.Decode(price, """{"net":{"cents":1999}}"""));

        JsonDocument.Parse(AvroJson.Encode(price, AvroBinary.Decode(price, bytes))).RootElement.GetProperty("net").GetProperty("cents").GetInt64().Should().Be(1999);
        price.RegistryText.Should().Contain("\"type\":\"Money\"");
    }
}
