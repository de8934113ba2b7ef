using System.Text.Json.Nodes;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Events;

/// <summary>A version that writes or reads an event goes where everybody who runs there and shares the event gets along with it.</summary>
public abstract class DecidingOverEvents(TestBroker broker)
{
    private const string Quantity = "\"sku\":{\"type\":\"string\"},\"quantity\":{\"type\":\"integer\"}";

    public sealed class OnSqlite(MemoryBroker broker) : DecidingOverEvents(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DecidingOverEvents(broker), IClassFixture<PostgreSqlBroker>;

    private readonly string _writer = $"Inventory-{Guid.CreateVersion7():N}";
    private readonly string _reader = $"Notifications-{Guid.CreateVersion7():N}";
    private readonly string _event = $"stock-changed-{Guid.CreateVersion7():N}";

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task A_writer_whose_events_are_read_goes()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku")), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.ClosedJson(Quantity, "sku", "quantity")));

        var answer = await AskAsync(_writer, "1");

        answer.Deployable().Should().BeTrue();
        var row = answer["matrix"]!.AsArray().Should().ContainSingle().Subject!;
        row["consumer"]!["name"]!.ToString().Should().Be(_reader);
        row["provider"]!["name"]!.ToString().Should().Be(_writer);
        row["verificationResult"]!["success"]!.GetValue<bool>().Should().BeTrue();
        row["event"]!["verdict"]!.ToString().Should().Be("readable");
    }

    [Fact]
    public async Task A_writer_that_leaves_out_what_a_deployed_reader_needs_stays_and_the_answer_has_an_event_that_shows_it()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku", "quantity")), deployed: true);
        await PublishAsync("2", Writer(SomeEvent.ClosedJson(Quantity, "sku")));

        var answer = await AskAsync(_writer, "2");

        answer.Deployable().Should().BeFalse();
        answer["summary"]!["reason"]!.ToString().Should().Contain($"cannot be read by the version of {_reader} currently in production (1)").And.Contain("quantity");
        var problem = answer["matrix"]![0]!["event"]!["problems"]![0]!;
        problem["rule"]!.ToString().Should().Be("event-value");
        JsonNode.Parse(problem["witness"]!["json"]!.ToString())!.AsObject().Should().NotContainKey("quantity").And.ContainKey("sku");
        answer["summary"]!["nextSteps"]![0]!["pacticipant"]!.ToString().Should().Be(_writer);
    }

    [Fact]
    public async Task A_reader_that_is_not_deployed_keeps_nobody()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku", "quantity")));
        await PublishAsync("2", Writer(SomeEvent.ClosedJson(Quantity, "sku")));

        (await AskAsync(_writer, "2")).Deployable().Should().BeTrue();
    }

    [Fact]
    [Trait("row", "S4-014")]
    public async Task A_reader_goes_where_it_reads_what_every_deployed_writer_writes()
    {
        await PublishAsync("1", Writer(SomeEvent.ClosedJson(Quantity, "sku")), deployed: true);
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku")));
        await PublishAsync("2", Reader(SomeEvent.OpenJson(Quantity, "sku", "quantity")));

        (await AskAsync(_reader, "1")).Deployable().Should().BeTrue();
        (await AskAsync(_reader, "2")).Deployable().Should().BeFalse();
    }

    [Fact]
    public async Task What_a_registry_accepts_and_a_deployed_reader_cannot_read_is_refused_and_the_answer_says_so()
    {
        await PublishAsync("1", Reader(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\""), SomeEvent.Field("warehouse", "\"string\"")), SchemaType.Avro), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\""), SomeEvent.Field("warehouse", "\"string\"")), SchemaType.Avro), deployed: true);
        await PublishAsync("2", Writer(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\"")), SchemaType.Avro));

        var answer = await AskAsync(_writer, "2");

        answer.Deployable().Should().BeFalse();
        answer.NoticesOf("registry-mistaken").Should().ContainSingle().Which.Should().Contain("level BACKWARD would accept");
        answer.NoticesOf("event-unreadable").Should().ContainSingle().Which.Should().Contain("warehouse");
        answer["matrix"]![0]!["event"]!["problems"]![0]!["witness"]!["bytes"]!.ToString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("bytes", "\"logicalType\":\"decimal\",\"precision\":18,\"scale\":2", "\"logicalType\":\"decimal\",\"precision\":18,\"scale\":4", "1.2995 is read as 129.95")]
    [InlineData("long", "\"logicalType\":\"timestamp-micros\"", "\"logicalType\":\"timestamp-millis\"", "2001-09-09T01:46:40Z is read as 1970-01-12T13:46:40Z")]
    [InlineData("int", "\"logicalType\":\"date\"", "\"doc\":\"days\"", "20000 is read as 2024-10-04")]
    public async Task What_a_registry_accepts_and_a_deployed_reader_would_take_for_something_else_is_refused(string type, string read, string written, string shown)
    {
        string Schema(string meaning) => SomeEvent.Avro(SomeEvent.Field("worth", $$"""{"type":"{{type}}",{{meaning}}}"""));
        await PublishAsync("1", Reader(Schema(read), SchemaType.Avro), deployed: true);
        await PublishAsync("1", Writer(Schema(read), SchemaType.Avro), deployed: true);
        await PublishAsync("2", Writer(Schema(written), SchemaType.Avro));
        await PublishAsync("2", Reader(Schema(written), SchemaType.Avro));

        var answer = await AskAsync(_writer, "2");

        (await AskAsync(_writer, "1")).Deployable().Should().BeTrue();
        (await AskAsync(_reader, "2")).Deployable().Should().Be(written.Contains("doc", StringComparison.Ordinal), "a reader that takes values as they come misreads nothing");
        answer.Deployable().Should().BeFalse();
        answer.NoticesOf("registry-mistaken").Should().ContainSingle().Which.Should().Contain("level BACKWARD would accept");
        var problem = answer["matrix"]![0]!["event"]!["problems"]!.AsArray().Should().ContainSingle().Subject!;
        (problem["rule"]!.ToString(), problem["path"]!.ToString()).Should().Be(("event-meaning", "/fields/0/type"));
        problem["text"]!.ToString().Should().StartWith("'worth' is ").And.Contain(shown);
        problem["witness"]!["rejection"]!.ToString().Should().Be($"{shown}.");
    }

    [Fact]
    public async Task A_key_is_understood_as_it_is_meant_too()
    {
        EventContract Keyed(EventContract contract, string unit) => contract with
        {
            Key = new SubjectSchema("stock-changed-key", SchemaType.Avro, $$"""{"type":"long","logicalType":"timestamp-{{unit}}"}"""),
        };
        await PublishAsync("1", Keyed(Reader(SomeEvent.OpenJson(Quantity, "sku")), "micros"), deployed: true);
        await PublishAsync("1", Keyed(Writer(SomeEvent.ClosedJson(Quantity, "sku")), "millis"));

        (await AskAsync(_writer, "1"))["matrix"]![0]!["event"]!["problems"]![0]!["rule"]!.ToString().Should().Be("event-meaning");
    }

    [Fact]
    public async Task What_a_registry_refuses_and_no_deployed_reader_minds_is_allowed_and_the_answer_says_so()
    {
        await PublishAsync("1", Reader(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\"")), SchemaType.Avro), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\"")), SchemaType.Avro), deployed: true);
        await PublishAsync("2", Writer(SomeEvent.Avro(SomeEvent.Field("sku", "\"string\""), SomeEvent.Field("quantity", "\"int\"")), SchemaType.Avro));

        var answer = await AskAsync(_writer, "2");

        answer.Deployable().Should().BeTrue();
        answer.NoticesOf("registry-mistaken").Should().ContainSingle().Which.Should().Contain("would refuse").And.Contain("no reader in question is affected");
    }

    [Fact]
    public async Task What_can_neither_be_proved_nor_refuted_is_refused_unless_the_question_allows_it()
    {
        const string Pattern = """{"type":"string","pattern":"^(a|b)*c$"}""";
        await PublishAsync("1", Reader("""{"type":"string","pattern":"^[abc]*$","not":{"pattern":"^(ab)*a$"}}"""), deployed: true);
        await PublishAsync("1", Writer(Pattern));

        var answer = await AskAsync(_writer, "1");
        var allowed = await AskAsync(_writer, "1", "&allowUndecided=true");

        answer["matrix"]![0]!["event"]!["verdict"]!.ToString().Should().Be("undecided");
        answer.Deployable().Should().BeFalse();
        answer.NoticesOf("event-undecided").Should().ContainSingle();
        allowed.Deployable().Should().BeTrue();
        allowed.NoticesOf("event-undecided-allowed").Should().ContainSingle();
    }

    [Fact]
    public async Task A_real_event_that_was_not_read_outweighs_schemas_that_agree()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku")), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.ClosedJson(Quantity, "sku", "quantity")));
        var reader = (await Talk.GetAsync($"/events/writers/{_writer}/readers?event={_event}")).Json["_embedded"]!["readers"]!.AsArray().Should().ContainSingle().Subject!;
        reader["pending"]!.GetValue<bool>().Should().BeTrue("no version of the writer was read with it yet");

        var results = reader["_links"]!["pb:publish-event-results"]!["href"]!.ToString()[Talk.Base.Length..];
        var posted = await Talk.PostAsync(results, $$"""{"writer":"{{_writer}}","writerVersion":"1","success":false,"problems":["/sku: there is none"]}""");
        var answer = await AskAsync(_writer, "1");

        posted.Status.Should().Be(201);
        (await Talk.GetAsync(posted.Header("Location")![Talk.Base.Length..])).Text.Should().Be(posted.Text);
        answer.Deployable().Should().BeFalse();
        answer.NoticesOf("event-replay-failed").Should().ContainSingle().Which.Should().Contain("/sku: there is none");

        await Talk.PostAsync(results, $$"""{"writer":"{{_writer}}","writerVersion":"1","success":true}""");
        (await AskAsync(_writer, "1")).Deployable().Should().BeTrue();
    }

    [Fact]
    public async Task Pacts_and_events_are_one_answer()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku")), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.ClosedJson(Quantity, "sku", "quantity")));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(_writer, "1", _reader, SomePact.Between(_writer, _reader, "a")));

        var answer = await AskAsync(_writer, "1");

        answer["summary"]!["deployable"].Should().BeNull("the pact is not verified, the event is read");
        answer["summary"]!["success"]!.GetValue<int>().Should().Be(1);
        answer["summary"]!["unknown"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task What_was_decided_then_is_answered_as_of_then()
    {
        await PublishAsync("1", Reader(SomeEvent.OpenJson(Quantity, "sku")), deployed: true);
        await PublishAsync("1", Writer(SomeEvent.ClosedJson(Quantity, "sku")));
        var then = TimeProvider.System.GetUtcNow();
        await PublishAsync("2", Reader(SomeEvent.OpenJson(Quantity, "sku", "quantity")), deployed: true);

        (await AskAsync(_writer, "1")).Deployable().Should().BeFalse();
        (await AskAsync(_writer, "1", $"&asOf={Uri.EscapeDataString(then.UtcDateTime.ToString("O"))}")).Deployable().Should().BeTrue();
    }

    [Fact]
    public async Task A_version_lists_what_it_reads_and_writes()
    {
        var contract = Reader(SomeEvent.OpenJson(Quantity, "sku")) with { Channel = new EventChannel.Exchange("inventory", "stock.*"), Headers = ["message-id"] };
        await PublishAsync("1", contract);

        var listed = (await Talk.GetAsync($"/pacticipants/{_reader}/versions/1/events")).Json["_embedded"]!["events"]!.AsArray().Should().ContainSingle().Subject!;
        var shown = await Talk.GetAsync(listed["_links"]!["self"]!["href"]!.ToString()[Talk.Base.Length..]);

        EventContractText.Read(listed.ToJsonString(), "the list").Should().BeEquivalentTo(contract);
        shown.Status.Should().Be(200);
        shown.Json["value"]!["schema"]!.ToString().Should().Be(contract.Value.Text, "a stored schema is never rewritten");
    }

    [Theory]
    [InlineData("{}", "\"application\" is missing")]
    [InlineData("""{"application":"Somebody","role":"reader","event":"e","value":{"subject":"s","type":"JSON","schema":"{}"}}""", "must match pacticipantName")]
    [InlineData("""{"application":"A","role":"reader","event":"e","value":{"subject":"s","type":"AVRO","schema":"{"}}""", "the schema of the value")]
    public async Task What_is_no_event_contract_is_refused(string content, string because)
    {
        var encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(content));
        var reply = await Talk.PostAsync("/contracts/publish", $$"""{"pacticipantName":"A","pacticipantVersionNumber":"1","contracts":[{"specification":"event","contentType":"application/json","content":"{{encoded}}"}]}""");

        reply.Status.Should().Be(400);
        reply.Json["errors"]!["contracts"]![0]!.ToString().Should().Contain(because).And.Contain("(at index 0)");
    }

    private EventContract Reader(string schema, SchemaType type = SchemaType.Json) => SomeEvent.Reader(_reader, schema, type) with { Event = _event };

    private EventContract Writer(string schema, SchemaType type = SchemaType.Json) => SomeEvent.Writer(_writer, schema, type) with { Event = _event };

    private Task PublishAsync(string version, EventContract contract, bool deployed = false) => Talk.PublishEventAsync(version, contract, deployed);

    private Task<JsonNode> AskAsync(string application, string version, string more = "") => Talk.MayGoAsync(application, version, more);
}
