using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Notifications.Worker.Orders;
using ServiceDefaults.Testing;

namespace Notifications.ContractTests;

/// <summary>Payments may change what it writes, as long as Notifications finds what it needs: the event says what it was written with, and is read by the rules of Avro.</summary>
public sealed class ReadingPayments
{
    private const string Order = "0198c0de-0000-7000-8000-000000000001";

    private const string Id = """{"name":"orderId","type":{"type":"string","logicalType":"uuid"}}""";
    private const string Amount = """{"name":"amount","type":{"type":"bytes","logicalType":"decimal","precision":18,"scale":2}}""";
    private const string Currency = """{"name":"currency","type":"string"}""";

    /// <summary>What changes, the writer's fields, and what it writes into those that are not as today: 18992 is 4A30 in bytes.</summary>
    public static TheoryData<string, string[], string, string> Writers => new()
    {
        { "nothing more than is needed", [Id, Amount, Currency], "", "card" },
        { "another order", [Currency, Amount, Id], "", "card" },
        { "a field that nobody here reads", [Id, """{"name":"attempts","type":"int"}""", Amount, Currency], "\"attempts\":3,", "card" },
        { "the field that has a default", [Id, Amount, Currency, """{"name":"method","type":"string"}"""], "\"method\":\"transfer\",", "transfer" },
        { "bytes, which become text", [Id, Amount, Currency.Replace("string", "bytes", StringComparison.Ordinal)], "", "card" },
    };

    [Theory, MemberData(nameof(Writers))]
    [Trait("row", "S4-014")]
    public async Task A_payment_is_read_whatever_else_its_writer_writes(string what, string[] fields, string written, string method)
    {
        var writer = $$"""{"type":"record","name":"PaymentCaptured","namespace":"payments","fields":[{{string.Join(',', fields)}}]}""";
        var schema = AvroSchema.Parse(writer);
        var bytes = AvroBinary.Encode(schema, AvroJson.Decode(schema, $$"""{{{written}}"orderId":"{{Order}}","amount":"\u004a\u0030","currency":"EUR"}"""));

        var captured = await PaymentCaptured.Avro.ReadAsync(bytes, writer);

        captured.Should().Be(new PaymentCaptured(Guid.Parse(Order), 189.92m, "EUR", method), "{0}", what);
    }
}
