using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>A schema may build on others that are registered.</summary>
public abstract class ReferringToSchemas(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : ReferringToSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : ReferringToSchemas(broker), IClassFixture<PostgreSqlBroker>;

    private const string Order = """{"type":"record","name":"Order","fields":[{"name":"line","type":"Line"}]}""";

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Types_of_another_schema_are_known_by_name()
    {
        await Talk.RegisterAsync("avro-item", SomeSchema.Avro("Item", "sku"));
        await Talk.RegisterAsync("avro-line", """{"type":"record","name":"Line","fields":[{"name":"item","type":"Item"}]}""", null, ("references", SomeSchema.Reference("Item", "avro-item", 1)));
        var order = await Talk.RegisterAsync("avro-order", Order, null, ("references", SomeSchema.Reference("Line", "avro-line", -1)));

        order["references"]!.ToJsonString().Should().Be("""[{"name":"Line","subject":"avro-line","version":1}]""", "the latest is a number from then on");
        (await Talk.GetAsync("/subjects/avro-line/versions/1/referencedby")).Text.Should().Be($"[{order.Number("id")}]");
        (await Talk.GetAsync($"/schemas/ids/{order.Number("id")}/schema?format=resolved")).Text.Should().Be(
            """{"type":"record","name":"Order","fields":[{"name":"line","type":{"type":"record","name":"Line","fields":[{"name":"item","type":{"type":"record","name":"Item","fields":[{"name":"sku","type":"string"}]}}]}}]}""");
    }

    [Fact]
    public async Task Documents_of_another_schema_are_found_by_address()
    {
        await Talk.RegisterAsync("json-item", """{"$id":"https://shop.example/item.json","type":"object","properties":{"sku":{"type":"string"}}}""", "JSON");
        var byAddress = await Talk.PostAsync("/subjects/json-order/versions", SomeSchema.Body("""{"$id":"https://shop.example/order.json","properties":{"item":{"$ref":"item.json"}}}""", "JSON", ("references", SomeSchema.Reference("item.json", "json-item", 1))));
        var byName = await Talk.PostAsync("/subjects/json-order-2/versions", SomeSchema.Body("""{"properties":{"item":{"$ref":"item.json#/properties/sku"}}}""", "JSON", ("references", SomeSchema.Reference("item.json", "json-item", 1))));

        byAddress.Status.Should().Be(200, byAddress.Text);
        byName.Status.Should().Be(200, byName.Text);
    }

    [Fact]
    public async Task The_meaning_of_what_is_referred_to_is_compared()
    {
        await Talk.RegisterAsync("deep-line", SomeSchema.Avro("Line", "a"));
        await Talk.RegisterAsync("deep-line", SomeSchema.Avro("Line", "a", "b?"));
        await Talk.PutAsync("/config/deep-line", """{"compatibility":"NONE"}""");
        await Talk.RegisterAsync("deep-line", SomeSchema.Avro("Line", "a", "c"));
        await Talk.RegisterAsync("deep-order", Order, null, ("references", SomeSchema.Reference("Line", "deep-line", 1)));

        (await Talk.RegisterAsync("deep-order", Order, null, ("references", SomeSchema.Reference("Line", "deep-line", 2)))).Number("version").Should().Be(2, "another version of a reference is another schema");
        (await Talk.PostAsync("/subjects/deep-order/versions", SomeSchema.Body(Order, null, ("references", SomeSchema.Reference("Line", "deep-line", 3))))).Refusal().Should().Be((409, 409));
    }

    [Fact]
    public async Task Who_does_not_send_references_finds_the_schema_that_can_do_without_them()
    {
        await Talk.RegisterAsync("unneeded-line", SomeSchema.Avro("Line", "a"));
        await Talk.RegisterAsync("unneeded-order", SomeSchema.Avro("Lonely", "a"), null, ("references", SomeSchema.Reference("Line", "unneeded-line", 1)));

        (await Talk.PostAsync("/subjects/unneeded-order", SomeSchema.Body(SomeSchema.Avro("Lonely", "a")))).Json.Number("version").Should().Be(1);
    }

    [Fact]
    public async Task A_reference_to_the_latest_is_found_by_the_number_that_it_became()
    {
        await Talk.RegisterAsync("sent-line", SomeSchema.Avro("Line", "a"));
        await Talk.RegisterAsync("sent-order", Order, null, ("references", SomeSchema.Reference("Line", "sent-line", 1)));

        var latest = await Talk.PostAsync("/subjects/sent-order", SomeSchema.Body(Order, null, ("references", SomeSchema.Reference("Line", "sent-line", -1))));
        latest.Json.Number("version").Should().Be(1);
    }

    [Theory]
    [InlineData("""[{"name":"Line","subject":"no-such-subject","version":1}]""")]
    [InlineData("""[{"name":"Line","subject":"wrong-line","version":9}]""")]
    [InlineData("""[{"name":"Line","subject":"wrong-line","version":-1},{"name":"X","subject":"no-such-subject","version":-1}]""")]
    [InlineData("""[{"name":"Line","subject":"wrong-line"}]""")]
    [InlineData("""[{"name":"Line","version":1}]""")]
    [InlineData("""[{"subject":"wrong-line","version":1}]""")]
    [InlineData("""[{"name":"Line","subject":"wrong-json","version":1}]""")]
    [InlineData("""[{"name":"Line","subject":"wrong-order","version":1}]""")]
    [InlineData("""[null]""")]
    public async Task A_reference_that_leads_nowhere_is_refused(string references)
    {
        await Talk.RegisterAsync("wrong-line", SomeSchema.Avro("Line", "a"));
        await Talk.RegisterAsync("wrong-json", """{"type":"object"}""", "JSON");

        (await Talk.PostAsync("/subjects/wrong-order/versions", SomeSchema.Body(Order, null, ("references", references)))).Refusal().Should().Be((422, 42201));
        (await Talk.GetAsync("/subjects/wrong-order/versions")).Status.Should().Be(404);
    }

    [Fact]
    public async Task New_schemas_do_not_build_on_what_is_deleted()
    {
        await Talk.RegisterAsync("deleted-line", SomeSchema.Avro("Line", "a"));
        await Talk.DeleteAsync("/subjects/deleted-line");

        (await Talk.PostAsync("/subjects/deleted-order/versions", SomeSchema.Body(Order, null, ("references", SomeSchema.Reference("Line", "deleted-line", 1))))).Refusal().Should().Be((422, 42201));
    }
}
