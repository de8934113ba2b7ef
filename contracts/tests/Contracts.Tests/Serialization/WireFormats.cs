using Contracts.Serialization;
using Contracts.Serialization.Wire;

namespace Contracts.Tests.Serialization;

/// <summary>Bytes against those that Confluent's clients write and read.</summary>
public sealed class WireFormats
{
    private static readonly Guid Recorded = Guid.Parse("829b7819-0431-161a-0079-eb9d4cf0c17c");

    [Theory]
    [InlineData(1, "0000000001")]
    [InlineData(100_042, "00000186ca")]
    [InlineData(int.MaxValue, "007fffffff")]
    public void An_id_stands_before_the_payload(int id, string prefix)
    {
        var bytes = SchemaFrame.Prefixed(id, [0x02, 0x61]);

        Convert.ToHexStringLower(bytes).Should().Be($"{prefix}0261");
        var framed = SchemaFrame.Read(bytes);
        framed.Schema.Should().Be(new SchemaKey.ById(id));
        framed.Payload.ToArray().Should().Equal(0x02, 0x61);
    }

    [Fact]
    public void A_header_names_a_schema_by_its_GUID_and_leaves_the_payload_plain()
    {
        var header = SchemaFrame.Header(Recorded);

        Convert.ToHexStringLower(header).Should().Be("01829b78190431161a0079eb9d4cf0c17c", "that is what a client of Confluent sent");
        var framed = SchemaFrame.Read(new byte[] { 0, 0, 0, 0, 7, 1 }, header);
        framed.Schema.Should().Be(new SchemaKey.ByGuid(Recorded), "a header goes before what the bytes look like");
        framed.Payload.Length.Should().Be(6);
    }

    [Fact]
    public void A_GUID_may_also_stand_before_the_bytes() =>
        SchemaFrame.Read((byte[])[1, .. Recorded.ToByteArray(bigEndian: true), 5]).Payload.ToArray().Should().Equal(5);

    [Theory]
    [InlineData("", "*begins with nothing*")]
    [InlineData("7b7d", "*begins with 7b7d (2 bytes)*")]
    [InlineData("000001", "*begins with 000001*")]
    [InlineData("01829b78", "*begins with 01829b78*")]
    public void Bytes_that_name_no_schema_are_refused(string bytes, string message) =>
        FluentActions.Invoking(() => SchemaFrame.Read(Convert.FromHexString(bytes))).Should().Throw<SerializationException>().WithMessage(message);

    [Fact]
    public void A_header_that_is_no_GUID_is_refused() =>
        FluentActions.Invoking(() => SchemaFrame.Read(new byte[] { 0 }, new byte[] { 1, 2 })).Should().Throw<SerializationException>().WithMessage("The header that names the schema holds 0102*");
}
