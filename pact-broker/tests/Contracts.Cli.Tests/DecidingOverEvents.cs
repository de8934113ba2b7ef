using System.Text.Json;
using Contracts.Cli.Tests.Support;
using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using PactBroker.Client;
using PactBroker.Client.Events;

namespace Contracts.Cli.Tests;

/// <summary>Schemas of events go the same way as pacts, and can-i-deploy says what a reader could not read.</summary>
public sealed class DecidingOverEvents
{
    private const string Open = """{"type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer"}},"required":["sku","quantity"]}""";
    private const string Whole = """{"type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer"}},"required":["sku","quantity"],"additionalProperties":false}""";
    private const string WithoutQuantity = """{"type":"object","properties":{"sku":{"type":"string"}},"required":["sku"],"additionalProperties":false}""";

    [Fact]
    public async Task A_folder_of_schemas_is_published_beside_pacts()
    {
        await using var system = await RunningSystem.StartAsync();
        Write(system, Contract("Notifications", EventRole.Reader, Open));

        var published = await system.RunAsync("publish", "schemas", "--consumer-app-version", "1", "--branch", "main");

        Snapshot.Verify(system.Settled(published.Expect(0).Output), "publish-events");
    }

    [Fact]
    public async Task A_reader_that_could_not_read_is_named_with_an_event_that_shows_it()
    {
        await using var system = await RunningSystem.StartAsync();
        await PublishAsync(system, "1", Contract("Notifications", EventRole.Reader, Open));
        (await system.RunAsync("record-deployment", "-a", "Notifications", "-e", "1", "--environment", "production")).Expect(0);
        await PublishAsync(system, "2", Contract("Inventory", EventRole.Writer, WithoutQuantity));

        var answer = await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production");

        Snapshot.Verify(answer.Expect(1).Output, "can-i-deploy-event-no");
    }

    [Fact]
    public async Task A_reader_that_would_take_an_amount_for_another_is_named_with_what_it_would_read()
    {
        await using var system = await RunningSystem.StartAsync();
        await PublishAsync(system, "1", Contract("Notifications", EventRole.Reader, Paid(scale: 2), SchemaType.Avro));
        (await system.RunAsync("record-deployment", "-a", "Notifications", "-e", "1", "--environment", "production")).Expect(0);
        await PublishAsync(system, "1", Contract("Payments", EventRole.Writer, Paid(scale: 2), SchemaType.Avro));
        await PublishAsync(system, "2", Contract("Payments", EventRole.Writer, Paid(scale: 4), SchemaType.Avro));

        var asBefore = await system.RunAsync("can-i-deploy", "-a", "Payments", "-e", "1", "--to-environment", "production");
        var answer = await system.RunAsync("can-i-deploy", "-a", "Payments", "-e", "2", "--to-environment", "production");

        asBefore.Expect(0);
        Snapshot.Verify(answer.Expect(1).Output, "can-i-deploy-event-misread");
    }

    [Fact]
    [Trait("row", "S4-083")]
    public async Task A_reader_that_has_to_know_of_it_is_waited_for_until_its_owner_says_so()
    {
        await using var system = await RunningSystem.StartAsync();
        await PublishAsync(system, "1", Contract("Notifications", EventRole.Reader, Open));
        await PublishAsync(system, "1", Contract("Inventory", EventRole.Writer, Whole));
        (await system.RunAsync("approval", "owners", "Inventory", "--owner", "alice", "--await-consumers")).Expect(0).Output.Should().Contain("and for an owner of each consumer that it affects");
        (await system.RunAsync("approval", "owners", "Notifications", "--owner", "nora")).Expect(0);
        await PublishAsync(system, "2", Contract("Inventory", EventRole.Writer, WithoutQuantity));
        var uuid = (await system.Client.Approvals.ListAsync(state: null, "Inventory", TestContext.Current.CancellationToken)).Should().ContainSingle().Subject.Uuid;

        (await system.RunAsync("approval", "approve", uuid, "--by", "alice")).Expect(0);
        (await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production")).Expect(1).Output.Should().ContainAll("waits for Notifications", $"Have nora acknowledge request {uuid}");
        (await system.RunAsync("approval", "show", uuid)).Expect(0).Output.Should().Contain($"contracts approval acknowledge {uuid} --for Notifications");
        (await system.RunAsync("approval", "acknowledge", uuid, "--for", "Notifications", "--by", "nora", "--comment", "on it")).Expect(0).Output.Should().Contain("all consumers know of it");
        (await system.RunAsync("approval", "show", uuid)).Expect(0).Output.Should().Contain("Notifications: acknowledged by nora, on it");
        (await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production")).Output.Should().NotContain("waits for");
    }

    [Fact]
    public async Task What_a_replay_found_counts_through_the_broker_as_source_and_publisher()
    {
        await using var system = await RunningSystem.StartAsync();
        await PublishAsync(system, "1", Contract("Notifications", EventRole.Reader, Open));
        await PublishAsync(system, "2", Contract("Inventory", EventRole.Writer, Whole));
        (await system.RunAsync("record-deployment", "-a", "Notifications", "-e", "1", "--environment", "production")).Expect(0);
        var reader = (await new BrokerEventSource(system.Client).LoadReadersAsync("Inventory", ["stock-changed"], TestContext.Current.CancellationToken)).Should().ContainSingle().Subject;
        reader.Contract.Should().BeEquivalentTo(Contract("Notifications", EventRole.Reader, Open));
        reader.ShortDescription.Should().Be("currently in production, latest from main branch");

        await new BrokerEventResultPublisher(system.Client).PublishAsync(
            new EventReport { Writer = "Inventory", Build = new ProviderBuild { Version = "2" }, Results = [new EventResult(reader, Verdict.ContractBroken, ["/quantity: it is missing"])] },
            TestContext.Current.CancellationToken);
        var answer = await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production");

        answer.Expect(1).Output.Should().Contain("a real event: /quantity: it is missing");
    }

    [Fact]
    [Trait("row", "S0-013")]
    public async Task A_providers_run_reads_its_real_event_with_what_the_broker_keeps_and_the_broker_hears_of_it()
    {
        await using var system = await RunningSystem.StartAsync();
        await PublishAsync(system, "1", Contract("Notifications", EventRole.Reader, Open));
        await PublishAsync(system, "2", Contract("Inventory", EventRole.Writer, Whole));
        (await system.RunAsync("record-deployment", "-a", "Notifications", "-e", "1", "--environment", "production")).Expect(0);
        var warehouse = new Warehouse();

        var forgotten = await ReplayAsync(system, warehouse);
        var no = await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production");
        warehouse.Counts = true;
        var counted = await ReplayAsync(system, warehouse);
        var yes = await system.RunAsync("can-i-deploy", "-a", "Inventory", "-e", "2", "--to-environment", "production");

        forgotten.Results.Should().ContainSingle().Which.Reader.ApplicationVersion.Should().Be("1");
        no.Expect(1).Output.Should().Contain("a real event: The event is not as Inventory itself says:").And.Contain("The member \"quantity\" is missing.");
        counted.Success.Should().BeTrue();
        yes.Expect(0).Output.Should().Contain("stock-changed  yes");
    }

    [Fact]
    public async Task A_broken_description_publishes_nothing_and_is_named()
    {
        await using var system = await RunningSystem.StartAsync();
        Write(system, Contract("Notifications", EventRole.Reader, Open));
        File.Delete(Path.Combine(system.Shell.Folder, "schemas", "stock-changed", "Notifications.reader.schema.json"));

        var refused = await system.RunAsync("publish", "schemas", "--consumer-app-version", "1");

        refused.Expect(2).Error.Should().Contain("Notifications.reader.schema.json is not in the folder");
    }

    private static Task<EventReport> ReplayAsync(RunningSystem system, Warehouse warehouse) => new PactVerifier("Inventory")
        .WithProviderStates(ProviderStates.From(warehouse))
        .WithEvents(events => events.Add(Contract("Inventory", EventRole.Writer, Whole), warehouse.StockChanged, "product 42 has 7 in stock"))
        .WithBroker(build => BrokerVerification.Of(system.Client, build))
        .WithBuild(new ProviderBuild { Version = "2", Branch = "main" })
        .VerifyEventsAsync(TestContext.Current.CancellationToken);

    private static EventContract Contract(string application, EventRole role, string schema, SchemaType type = SchemaType.Json) => new()
    {
        Application = application,
        Role = role,
        Event = type == SchemaType.Json ? "stock-changed" : "payment-captured",
        Value = new SubjectSchema(type == SchemaType.Json ? "stock-changed-value" : "payment-captured-value", type, schema),
    };

    private static string Paid(int scale) =>
        $$$"""{"type":"record","name":"PaymentCaptured","fields":[{"name":"order","type":"string"},{"name":"amount","type":{"type":"bytes","logicalType":"decimal","precision":18,"scale":{{{scale}}}}}]}""";

    private static async Task PublishAsync(RunningSystem system, string version, EventContract contract)
    {
        Write(system, contract);
        (await system.RunAsync("publish", "schemas", "--consumer-app-version", version, "--branch", "main")).Expect(0);
        Directory.Delete(Path.Combine(system.Shell.Folder, "schemas"), recursive: true);
    }

    private static void Write(RunningSystem system, EventContract contract)
    {
        var folder = Directory.CreateDirectory(Path.Combine(system.Shell.Folder, "schemas", EventFileNames.Folder(contract.Event)));
        foreach (var file in EventContractFiles.Of(contract))
            File.WriteAllText(Path.Combine(folder.FullName, file.Name), file.Text);
    }

    /// <summary>A provider whose code forgets the quantity, until it counts.</summary>
    private sealed class Warehouse
    {
        private readonly Dictionary<string, int> _stock = [];

        public bool Counts { get; set; }

        [ProviderState("product {sku} has {quantity} in stock")]
        public void Holds(string sku, int quantity) => _stock[sku] = quantity;

        public EventMessage StockChanged() => EventMessage.OfJson(
            Counts ? JsonSerializer.Serialize(_stock.Select(entry => new { sku = entry.Key, quantity = entry.Value }).Single()) : JsonSerializer.Serialize(new { sku = _stock.Keys.Single() }));
    }
}
