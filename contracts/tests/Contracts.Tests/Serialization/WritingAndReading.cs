using System.Net;
using System.Text;
using System.Text.Json;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Serialization;
using Contracts.Serialization.Wire;
using Contracts.Tests.Serialization.TestDoubles;

namespace Contracts.Tests.Serialization;

public sealed class WritingAndReading : IDisposable
{
    private const string Guid = "829b7819-0431-161a-0079-eb9d4cf0c17c";
    private const string Schema = """{"type":"record","name":"Moved","namespace":"shop","fields":[{"name":"sku","type":"string"},{"name":"count","type":"int"}]}""";
    private const string Older = """{"type":"record","name":"Moved","namespace":"shop","fields":[{"name":"count","type":"int"},{"name":"gone","type":"boolean"},{"name":"sku","type":"string"}]}""";
    private const string Json = """{"title":"Moved","type":"object","properties":{"sku":{"type":"string"}},"required":["sku"]}""";

    private static readonly AvroMappingOptions Shop = new() { Namespace = "shop" };

    private readonly RecordedRegistry _registry = new();

    public void Dispose() => _registry.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Avro_is_registered_once_and_written_behind_the_id_as_Confluents_clients_ask()
    {
        _registry.Answers("POST /subjects/moves-value/versions?normalize=false", $$"""{"id":7,"guid":"{{Guid}}"}""");
        var serializer = new AvroEventSerializer<Moved>(_registry.Client, options: Shop);

        var first = await serializer.SerializeAsync("moves", new Moved("a", 1), Token);
        await serializer.SerializeAsync("moves", new Moved("b", 2), Token);

        Convert.ToHexStringLower(first.Bytes.Span).Should().Be("0000000007" + "0261" + "02");
        first.Headers.Should().BeEmpty();
        _registry.Questions.Should().ContainSingle().Which.Should().Be($"POST /subjects/moves-value/versions?normalize=false {JsonSerializer.Serialize(new { schema = Schema, schemaType = "AVRO" })}");
        _registry.ContentType.Should().Be("application/vnd.schemaregistry.v1+json");
        _registry.Accept.Should().Be("application/vnd.schemaregistry.v1+json, application/vnd.schemaregistry+json, application/json");
    }

    [Theory]
    [InlineData(SchemaChoice.LookUp, "POST /subjects/moves-value?normalize=false&deleted=false")]
    [InlineData(SchemaChoice.Latest, "GET /subjects/moves-value/versions/latest")]
    public async Task A_schema_may_be_looked_up_or_be_the_newest(SchemaChoice choice, string question)
    {
        _registry.Answers(question, JsonSerializer.Serialize(new { id = 9, guid = Guid, schema = Schema, subject = "moves-value", version = 3 }));

        var sent = await new AvroEventSerializer<Moved>(_registry.Client, new SerializerSettings { Schema = choice }, Shop).SerializeAsync("moves", new Moved("a", 1), Token);

        Convert.ToHexStringLower(sent.Bytes.Span).Should().StartWith("0000000009");
        _registry.Questions.Should().ContainSingle().Which.Should().StartWith(question);
    }

    [Fact]
    public async Task The_schema_may_stand_in_a_header()
    {
        _registry.Answers("POST /subjects/moves-key/versions?normalize=false", $$"""{"id":7,"guid":"{{Guid}}"}""").Answers($"GET /schemas/guids/{Guid}", JsonSerializer.Serialize(new { schema = Schema }));
        var settings = new SerializerSettings { Placement = SchemaPlacement.Header, IsKey = true };
        var registry = _registry.Client;

        var sent = await new AvroEventSerializer<Moved>(registry, settings, Shop).SerializeAsync("moves", new Moved("a", 1), Token);

        Convert.ToHexStringLower(sent.Bytes.Span).Should().Be("026102");
        Convert.ToHexStringLower(sent.Headers["__key_schema_id"].Span).Should().Be("01829b78190431161a0079eb9d4cf0c17c");
        var read = await new AvroEventDeserializer<Moved>(registry, settings, Shop).DeserializeAsync("moves", sent.Bytes, sent.Headers, Token);
        read.Should().Be(new Moved("a", 1));
    }

    [Fact]
    public async Task A_registry_of_old_is_asked_for_the_GUID_and_only_the_header_needs_it()
    {
        _registry.Answers("POST /subjects/moves-value/versions?normalize=false", """{"id":7}""").Answers("GET /schemas/ids/7", JsonSerializer.Serialize(new { schema = Schema }));
        var registry = _registry.Client;

        Convert.ToHexStringLower((await new AvroEventSerializer<Moved>(registry, options: Shop).SerializeAsync("moves", new Moved("a", 1), Token)).Bytes.Span).Should().StartWith("0000000007");
        var inHeader = async () => await new AvroEventSerializer<Moved>(registry, new SerializerSettings { Placement = SchemaPlacement.Header }, Shop).SerializeAsync("moves", new Moved("a", 1), Token);

        await inHeader.Should().ThrowAsync<SerializationException>().WithMessage("*gave no GUID*");
    }

    [Fact]
    public async Task What_an_older_version_wrote_is_read_by_resolution_and_its_schema_is_asked_for_once()
    {
        _registry.Answers("GET /schemas/ids/5?subject=moves-value", JsonSerializer.Serialize(new { schema = Older }));
        var deserializer = new AvroEventDeserializer<Moved>(_registry.Client, options: Shop);
        var older = AvroSchema.Parse(Older);
        var bytes = SchemaFrame.Prefixed(5, AvroBinary.Encode(older, AvroJson.Decode(older, """{"count":4,"gone":true,"sku":"a"}""")));

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => deserializer.DeserializeAsync("moves", bytes, cancellationToken: Token).AsTask()));

        all.Should().OnlyContain(moved => moved == new Moved("a", 4));
        _registry.Questions.Should().Equal("GET /schemas/ids/5?subject=moves-value");
    }

    [Fact]
    public async Task Data_without_a_class_keeps_the_writers_schema()
    {
        _registry.Answers("GET /schemas/ids/5?subject=moves-value", JsonSerializer.Serialize(new { schema = Older }));
        var older = AvroSchema.Parse(Older);
        var datum = AvroJson.Decode(older, """{"count":4,"gone":true,"sku":"a"}""");

        var read = await new AvroEventDeserializer<AvroDatum>(_registry.Client).DeserializeAsync("moves", SchemaFrame.Prefixed(5, AvroBinary.Encode(older, datum)), cancellationToken: Token);

        AvroJson.Encode(older, read).Should().Be("""{"count":4,"gone":true,"sku":"a"}""");
    }

    [Fact]
    public async Task A_schema_that_uses_others_is_read_with_them()
    {
        _registry
            .Answers("GET /schemas/ids/5?subject=moves-value", """{"schema":"{\"type\":\"record\",\"name\":\"Moved\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"sku\",\"type\":\"shop.Sku\"},{\"name\":\"count\",\"type\":\"int\"}]}","references":[{"name":"shop.Sku","subject":"sku","version":2}]}""")
            .Answers("GET /subjects/sku/versions/2?deleted=true", """{"id":4,"schema":"{\"type\":\"record\",\"name\":\"Sku\",\"namespace\":\"shop\",\"fields\":[{\"name\":\"text\",\"type\":\"string\"}]}"}""");

        var read = await new AvroEventDeserializer<AvroDatum>(_registry.Client).DeserializeAsync("moves", SchemaFrame.Prefixed(5, [2, (byte)'a', 8]), cancellationToken: Token);

        read.Should().BeOfType<RecordDatum>().Which["count"].Should().Be(new IntDatum(4));
    }

    [Fact]
    public async Task JSON_is_held_against_its_schema_before_it_is_sent()
    {
        _registry.Answers("POST /subjects/Moved/versions?normalize=false", """{"id":3}""").Answers("GET /schemas/ids/3", JsonSerializer.Serialize(new { schemaType = "JSON", schema = Json }));
        var settings = new SerializerSettings { Subjects = SubjectNames.Record };
        var registry = _registry.Client;

        var sent = await new JsonEventSerializer<Moved>(registry, Json, settings, JsonSerializerOptions.Web).SerializeAsync("moves", new Moved("a", 1), Token);
        var unfit = async () => await new JsonEventSerializer<Moved>(registry, Json, settings).SerializeAsync("moves", new Moved("a", 1), Token);

        Encoding.UTF8.GetString(sent.Bytes.Span[5..]).Should().Be("""{"sku":"a","count":1}""");
        await unfit.Should().ThrowAsync<SerializationException>().WithMessage("Moved is not as its schema says.*sku*");
        (await new JsonEventDeserializer<Moved>(registry, settings, JsonSerializerOptions.Web).DeserializeAsync("moves", sent.Bytes, cancellationToken: Token)).Should().Be(new Moved("a", 1));
    }

    [Fact]
    public async Task A_refusal_says_what_the_registry_said_and_the_next_attempt_asks_again()
    {
        const string Register = "POST /subjects/moves-value/versions?normalize=false";
        _registry.Answers(Register, """{"error_code":40901,"message":"Schema being registered is incompatible"}""", HttpStatusCode.Conflict);
        var serializer = new AvroEventSerializer<Moved>(_registry.Client, options: Shop);
        var send = async () => await serializer.SerializeAsync("moves", new Moved("a", 1), Token);

        (await send.Should().ThrowAsync<SerializationException>().WithMessage("*409*incompatible*")).Which.ErrorCode.Should().Be(40901);
        _registry.Answers(Register, $$"""{"id":7,"guid":"{{Guid}}"}""");
        await send.Should().NotThrowAsync();
    }

    /// <summary>Whoever reads events must know whether the event is wrong, or only nobody could say.</summary>
    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.NotFound, false)]
    [InlineData(HttpStatusCode.Unauthorized, true)]
    [InlineData(HttpStatusCode.Forbidden, true)]
    [InlineData(HttpStatusCode.OK, true, "<html>Log in first</html>")]
    public async Task A_refusal_says_whether_it_may_go_well_later(HttpStatusCode status, bool later, string body = "{}")
    {
        _registry.Answers("GET /schemas/ids/3?subject=moves-value", body, status);
        var read = async () => await new AvroEventDeserializer<Moved>(_registry.Client, options: Shop).DeserializeAsync("moves", SchemaFrame.Prefixed(3, [1]), cancellationToken: Token);

        (await read.Should().ThrowAsync<SerializationException>()).Which.IsTransient.Should().Be(later);
    }

    [Fact]
    public async Task A_registry_that_cannot_be_reached_may_be_later()
    {
        _registry.Failure = new HttpRequestException("Nobody is there.");
        var read = async () => await new AvroEventDeserializer<Moved>(_registry.Client, options: Shop).DeserializeAsync("moves", SchemaFrame.Prefixed(3, [1]), cancellationToken: Token);

        (await read.Should().ThrowAsync<SerializationException>()).Which.IsTransient.Should().BeTrue();
    }

    /// <summary>A breaker in the client's own handlers, say, has exceptions of its own.</summary>
    [Fact]
    public async Task Whatever_an_attempt_ends_with_the_next_one_asks_again()
    {
        _registry.Answers("POST /subjects/moves-value/versions?normalize=false", $$"""{"id":7,"guid":"{{Guid}}"}""").Failure = new InvalidOperationException("The breaker is open.");
        var serializer = new AvroEventSerializer<Moved>(_registry.Client, options: Shop);
        var send = async () => await serializer.SerializeAsync("moves", new Moved("a", 1), Token);

        await send.Should().ThrowAsync<InvalidOperationException>();
        _registry.Failure = null;
        await send.Should().NotThrowAsync();
    }

    /// <summary>Schema resolution reads the digits and moves the point, and nobody would notice. What is wrong with the event stays wrong, so it is no reason to wait.</summary>
    [Fact]
    public async Task An_event_whose_amounts_would_be_taken_for_others_is_refused_with_what_they_would_be_read_as()
    {
        _registry.Answers("GET /schemas/ids/3?subject=payments-value", JsonSerializer.Serialize(new { schema = Amount(18, 4) }))
            .Answers("GET /schemas/ids/4?subject=payments-value", JsonSerializer.Serialize(new { schema = Amount(18, 2) }));
        var deserializer = new AvroEventDeserializer<Paid>(_registry.Client, Amount(18, 2));
        byte[] digits = [4, 0x32, 0xC3];
        var misread = async () => await deserializer.DeserializeAsync("payments", SchemaFrame.Prefixed(3, digits), cancellationToken: Token);

        for (var time = 0; time < 2; time++)
        {
            (await misread.Should().ThrowAsync<SerializationException>().WithMessage("The event would be misread as Paid. /fields/0/type: 'amount' is decimal(18, 4) to the writer*1.2995 is read as 129.95.*[decimal-scale-differs]"))
                .Which.IsTransient.Should().BeFalse();
        }

        (await deserializer.DeserializeAsync("payments", SchemaFrame.Prefixed(4, digits), cancellationToken: Token)).Should().Be(new Paid(129.95m));
    }

    [Fact]
    public async Task An_amount_is_read_where_its_writer_has_room_for_more_digits_than_the_reader()
    {
        _registry.Answers("GET /schemas/ids/3?subject=payments-value", JsonSerializer.Serialize(new { schema = Amount(38, 2) }));

        (await new AvroEventDeserializer<Paid>(_registry.Client, Amount(18, 2)).DeserializeAsync("payments", SchemaFrame.Prefixed(3, [4, 0x32, 0xC3]), cancellationToken: Token)).Should().Be(new Paid(129.95m));
    }

    [Fact]
    public async Task An_event_in_the_other_language_is_refused()
    {
        _registry.Answers("GET /schemas/ids/3?subject=moves-value", JsonSerializer.Serialize(new { schemaType = "JSON", schema = Json }));
        var read = async () => await new AvroEventDeserializer<Moved>(_registry.Client, options: Shop).DeserializeAsync("moves", SchemaFrame.Prefixed(3, [1]), cancellationToken: Token);

        await read.Should().ThrowAsync<SerializationException>().WithMessage("The event was written as JSON (schema 3), and is read as AVRO.");
    }

    [Fact]
    public async Task A_value_that_the_schema_has_no_room_for_is_refused()
    {
        _registry.Answers("GET /subjects/moves-value/versions/latest", JsonSerializer.Serialize(new { id = 9, schema = Schema.Replace("\"int\"", "\"boolean\"", StringComparison.Ordinal) }));
        var send = async () => await new AvroEventSerializer<Moved>(_registry.Client, new SerializerSettings { Schema = SchemaChoice.Latest }, Shop).SerializeAsync("moves", new Moved("a", 1), Token);

        await send.Should().ThrowAsync<SerializationException>().WithMessage("Moved cannot be written: Moved.Count: A value of System.Int32 is no boolean.");
    }

    private sealed record Moved(string Sku, int Count);

    private static string Amount(int precision, int scale) =>
        $$$"""{"type":"record","name":"Paid","fields":[{"name":"amount","type":{"type":"bytes","logicalType":"decimal","precision":{{{precision}}},"scale":{{{scale}}}}}]}""";

    private sealed record Paid(decimal Amount);
}
