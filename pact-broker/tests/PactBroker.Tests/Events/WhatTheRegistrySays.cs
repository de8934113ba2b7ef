using Contracts.Schemas;
using Contracts.Schemas.Events;
using PactBroker.Tests.Registry;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Events;

/// <summary>Where the registry would have decided otherwise than what runs asks for, the answer says so: by the registry's own versions and the settings of the subject.</summary>
public abstract class WhatTheRegistrySays(TestBroker broker)
{
    private static readonly string Sku = SomeEvent.Field("sku", "\"string\"");
    private static readonly string Warehouse = SomeEvent.Field("warehouse", "\"string\"");
    private static readonly string Shelf = """{"name":"shelf","type":"string","default":""}""";

    public sealed class OnSqlite(MemoryBroker broker) : WhatTheRegistrySays(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : WhatTheRegistrySays(broker), IClassFixture<PostgreSqlBroker>;

    private readonly string _unique = $"{Guid.CreateVersion7():N}";

    private Talk Talk => broker.Talk;

    private string Application => $"Inventory-{_unique}";

    private string Subject => $"stock-changed-{_unique}-value";

    [Fact]
    public async Task It_goes_by_the_level_of_the_subject()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku, Warehouse));
        await Talk.PutAsync($"/config/{Subject}", """{"compatibility":"FORWARD"}""");
        await PublishAsync("1", SomeEvent.Avro(Sku, Warehouse), deployed: true);
        await PublishAsync("2", SomeEvent.Avro(Sku));

        (await RemarksAsync("2")).Should().ContainSingle().Which.Should()
            .StartWith("The registry, which has version 1 of the subject at level FORWARD, would refuse the schema of " + Subject)
            .And.Contain("READER_FIELD_MISSING_DEFAULT_VALUE").And.EndWith("although no reader in question is affected");

        await Talk.PutAsync($"/config/{Subject}", """{"compatibility":"NONE"}""");
        (await RemarksAsync("2")).Should().BeEmpty("at this level the registry takes it, too");
    }

    [Fact]
    public async Task It_knows_what_is_registered_and_not_what_runs()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku, Warehouse));
        await PublishAsync("1", SomeEvent.Avro(Sku), deployed: true);
        await PublishAsync("2", SomeEvent.Avro(Sku, Warehouse, Shelf));

        (await RemarksAsync("2")).Should().BeEmpty("what is registered has the warehouse, other than what runs");
    }

    [Fact]
    public async Task Also_before_the_first_version_runs()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku));
        await PublishAsync("1", SomeEvent.Avro(Sku, Warehouse));

        (await RemarksAsync("1")).Should().ContainSingle().Which.Should().Contain("version 1 of the subject at level BACKWARD, would refuse");
    }

    [Fact]
    public async Task At_a_transitive_level_every_version_counts()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku));
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku, Shelf));
        await Talk.PutAsync($"/config/{Subject}", """{"compatibility":"BACKWARD_TRANSITIVE"}""");
        await PublishAsync("1", SomeEvent.Avro(Sku, Shelf.Replace(",\"default\":\"\"", "", StringComparison.Ordinal)));

        (await RemarksAsync("1")).Should().ContainSingle().Which.Should().Contain("version 2 of the subject at level BACKWARD_TRANSITIVE, would refuse").And.Contain("shelf");
    }

    [Fact]
    public async Task What_is_registered_already_it_takes_whatever_came_after()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku, Warehouse));
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku));
        await PublishAsync("1", SomeEvent.Avro(Sku, Warehouse));

        (await RemarksAsync("1")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_schema_in_another_language_it_refuses()
    {
        await Talk.RegisterAsync(Subject, SomeEvent.Avro(Sku));
        await PublishAsync("1", """{"type":"string"}""", type: SchemaType.Json);

        (await RemarksAsync("1")).Should().ContainSingle().Which.Should().Contain("Incompatible because of different schema type");
    }

    private Task PublishAsync(string version, string schema, bool deployed = false, SchemaType type = SchemaType.Avro) => Talk.PublishEventAsync(
        version,
        SomeEvent.Writer(Application, schema, type) with { Event = $"stock-changed-{_unique}", Value = new SubjectSchema(Subject, type, schema) },
        deployed);

    private async Task<IEnumerable<string>> RemarksAsync(string version) => (await Talk.MayGoAsync(Application, version)).NoticesOf("registry-mistaken");
}
