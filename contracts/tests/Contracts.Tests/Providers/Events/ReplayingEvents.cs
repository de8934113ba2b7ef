using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Providers;
using Contracts.Providers.Events;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;
using Contracts.Tests.Consumers;

namespace Contracts.Tests.Providers.Events;

/// <summary>The real event, read with each reader's schema.</summary>
public sealed class ReplayingEvents : IDisposable
{
    private const string Written = """{"type":"object","properties":{"sku":{"type":"string"},"available":{"type":"integer"}},"required":["sku","available"],"additionalProperties":false}""";

    private readonly TemporaryFolder _folder = new();

    private EventContract Writer => Contract("Shelf", EventRole.Writer, Written);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_reader_of_a_folder_reads_the_event_that_the_code_made_of_its_state()
    {
        await SaveAsync(Contract("Mailer", EventRole.Reader, """{"required":["sku"]}"""));
        await SaveAsync(Contract("Planner", EventRole.Reader, """{"required":["sku","warehouse"]}"""));
        await SaveAsync(Contract("Other", EventRole.Reader, "false") with { Event = "other-event" });
        await SaveAsync(Writer);
        var published = new Published();

        var report = await Verifier(new Shelf(), published).VerifyEventsAsync(TestContext.Current.CancellationToken);

        report.Results.Select(result => (result.Reader.Contract.Application, result.Verdict)).Should().Equal(("Mailer", Verdict.Passed), ("Planner", Verdict.ContractBroken));
        report.Success.Should().BeFalse();
        report.Results[1].Text.Should().Be($"Planner cannot read stock-changed ({_folder.File("stock-changed/Planner.reader.event.json")}).\n  content: The member \"warehouse\" is missing.");
        published.Reports.Should().ContainSingle().Which.Should().BeSameAs(report);
    }

    [Theory]
    [InlineData("""{"sku":"42","available":7,"more":1}""", Verdict.ContractBroken, "The event is not as Shelf itself says:")]
    [InlineData("throw", Verdict.ProviderError, "The provider threw InvalidOperationException: no shelf *")]
    [InlineData("text", Verdict.EnvironmentError, "*gave String, and it has to give an EventMessage*")]
    [InlineData("state", Verdict.StateFailed, "*no state*")]
    public async Task What_goes_wrong_before_a_reader_reads_is_told_apart(string what, Verdict verdict, string problem)
    {
        await SaveAsync(Contract("Mailer", EventRole.Reader, """{"required":["sku"]}"""));
        var verifier = Verifier(new Shelf { Fails = what == "state" }, new Published()).WithEvents(events => events.Add(Writer, Produce, "the shelf holds 7"));

        var report = await verifier.VerifyEventsAsync(TestContext.Current.CancellationToken);

        report.Results.Should().ContainSingle().Which.Verdict.Should().Be(verdict);
        report.Results[0].Problems[0].Should().Match(problem);

        object Produce() => what switch
        {
            "throw" => throw new InvalidOperationException("no shelf"),
            "text" => "an event",
            _ => Message(what),
        };
    }

    [Fact]
    public async Task Avro_is_decoded_with_the_writers_schema_into_the_readers()
    {
        var written = AvroMapping.SchemaOf(typeof(Moved));
        var schema = AvroSchema.Parse(written);
        var writer = Contract("Shelf", EventRole.Writer, written, SchemaType.Avro);
        await SaveAsync(Contract("Mailer", EventRole.Reader, AvroMapping.SchemaOf(typeof(Narrow)), SchemaType.Avro));
        await SaveAsync(Contract("Planner", EventRole.Reader, AvroMapping.SchemaOf(typeof(Wide)), SchemaType.Avro));
        await SaveAsync(Contract("Tracer", EventRole.Reader, "{}"));

        var report = await Verifier(new Shelf(), new Published())
            .WithEvents(events => events.Add(writer, () => new EventMessage(AvroBinary.Encode(schema, AvroMapping.ToDatum(schema, new Moved("42", 7)))) { Headers = Message("{}").Headers }))
            .VerifyEventsAsync(TestContext.Current.CancellationToken);

        report.Results.Select(result => result.Verdict).Should().Equal(Verdict.Passed, Verdict.ContractBroken, Verdict.ContractBroken);
        report.Results[1].Problems.Should().ContainSingle().Which.Should().Contain("place");
        report.Results[2].Problems.Should().Contain("The content is written as AVRO and read as JSON.");
    }

    [Fact]
    public async Task A_reader_that_would_take_the_events_values_for_others_breaks_although_it_reads_the_bytes()
    {
        const string Sold = """{"type":"record","name":"Sold","fields":[{"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},{"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}""";
        var schema = AvroSchema.Parse(Sold);
        await SaveAsync(Contract("Mailer", EventRole.Reader, Sold, SchemaType.Avro));
        await SaveAsync(Contract("Planner", EventRole.Reader, Sold.Replace("\"scale\":2", "\"scale\":0", StringComparison.Ordinal), SchemaType.Avro));
        await SaveAsync(Contract("Tracer", EventRole.Reader, Sold.Replace("millis", "micros", StringComparison.Ordinal), SchemaType.Avro));

        var report = await Verifier(new Shelf(), new Published())
            .WithEvents(events => events.Add(Contract("Shelf", EventRole.Writer, Sold, SchemaType.Avro), () => new EventMessage(AvroBinary.Encode(schema, AvroJson.Decode(schema, """{"price":"2","at":0}""")))))
            .VerifyEventsAsync(TestContext.Current.CancellationToken);

        report.Results.Select(result => result.Verdict).Should().Equal(Verdict.Passed, Verdict.ContractBroken, Verdict.ContractBroken);
        report.Results[1].Problems.Should().ContainSingle().Which.Should().StartWith("content: 'price' is decimal(9, 2) to the writer and decimal(9, 0) to the reader").And.Contain("129.95 is read as 12995.");
        report.Results[2].Problems.Should().ContainSingle().Which.Should().StartWith("content: 'at' is timestamp-millis to the writer and timestamp-micros to the reader");
    }

    [Fact]
    public async Task A_header_and_a_channel_that_the_reader_needs_are_looked_for()
    {
        await SaveAsync(Contract("Mailer", EventRole.Reader, "true") with { Headers = ["trace"], Channel = new EventChannel.Exchange("shelves", "stock.gone") });

        var report = await Verifier(new Shelf(), new Published()).VerifyEventsAsync(TestContext.Current.CancellationToken);

        report.Results.Should().ContainSingle().Which.Problems.Should().Equal(
            "The header 'trace' is missing; the event has message-id.",
            "The event goes to exchange shelves, routing key stock.changed, and Mailer reads from exchange shelves, routing key stock.gone.");
    }

    private PactVerifier Verifier(Shelf shelf, IEventResultPublisher publisher) => new PactVerifier("Shelf")
        .WithProviderStates(ProviderStates.From(shelf))
        .WithEvents(events => events.Add(Writer, shelf.Event, "the shelf holds 7"))
        .WithEventSource(new EventDirectory(_folder.Path))
        .WithEventResultPublisher(publisher)
        .WithBuild(new ProviderBuild { Version = "1" });

    private static EventMessage Message(string json) => EventMessage.OfJson(json) with
    {
        Headers = ImmutableSortedDictionary<string, string>.Empty.Add("message-id", "m1"),
        Channel = new EventChannel.Exchange("shelves", "stock.changed"),
    };

    private static EventContract Contract(string application, EventRole role, string schema, SchemaType type = SchemaType.Json) => new()
    {
        Application = application,
        Role = role,
        Event = "stock-changed",
        Value = new SubjectSchema("stock-changed-value", type, schema),
    };

    private async Task SaveAsync(EventContract contract)
    {
        var folder = Directory.CreateDirectory(_folder.File(contract.Event)).FullName;
        foreach (var file in EventContractFiles.Of(contract))
            await File.WriteAllTextAsync(Path.Combine(folder, file.Name), file.Text, TestContext.Current.CancellationToken);
    }

    private sealed class Shelf
    {
        private int _available;

        public bool Fails { get; init; }

        [ProviderState("the shelf holds {count}")]
        public void Holds(int count) => _available = Fails ? throw new InvalidOperationException("no state") : count;

        public EventMessage Event() => Message(JsonSerializer.Serialize(new { sku = "42", available = _available }));
    }

    private sealed class Published : IEventResultPublisher
    {
        public List<EventReport> Reports { get; } = [];

        public Task PublishAsync(EventReport report, CancellationToken cancellationToken)
        {
            Reports.Add(report);
            return Task.CompletedTask;
        }
    }

    [System.Runtime.Serialization.DataContract(Name = "Moved")]
    private sealed record Moved(string Sku, int Available);

    [System.Runtime.Serialization.DataContract(Name = "Moved")]
    private sealed record Narrow(string Sku);

    [System.Runtime.Serialization.DataContract(Name = "Moved")]
    private sealed record Wide(string Sku, string Place);
}
