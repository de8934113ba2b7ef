using System.Text;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Mapping;

namespace Contracts.Tests.Consumers.Schemas;

public sealed class ReadingAnEvent : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private EventReader StockChanged => EventSchemas
        .Of("Mailer", new EventSchemaConfig { SchemaDir = _folder.Path, JsonSettings = JsonSerializerOptions.Web })
        .Reads<Changed>("stock-changed")
        .FromExchange("inventory", "stock.*")
        .WithHeaders("message-id");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_real_code_handled_becomes_a_schema()
    {
        var handled = new List<string>();
        await StockChanged.Example(new { sku = "42", available = 7, extra = true }).WithHeader("message-id", "m1").VerifyAsync(message =>
        {
            var changed = JsonSerializer.Deserialize<Changed>(message.Content.Span, JsonSerializerOptions.Web)!;
            handled.Add($"{changed} {message.Headers["message-id"]}");
            return Task.CompletedTask;
        });

        handled.Should().Equal("Changed { Sku = 42, Available = 7, Note =  } m1");
        _folder.Read("stock-changed/Mailer.reader.event.json").Should().Be(
            """
            {
              "application": "Mailer",
              "role": "reader",
              "event": "stock-changed",
              "channel": { "exchange": "inventory", "routingKey": "stock.*" },
              "value": { "subject": "stock-changed-value", "type": "JSON", "schema": "Mailer.reader.schema.json" },
              "headers": ["message-id"]
            }

            """.ReplaceLineEndings("\n"));
        _folder.Read("stock-changed/Mailer.reader.schema.json").Should().Contain("\"required\": [\"sku\", \"available\"]").And.NotContain("additionalProperties");
    }

    [Theory]
    [InlineData("""{"sku":"42"}""", "available")]
    [InlineData("""{"sku":42,"available":7}""", "/sku")]
    [InlineData("""{"sku":"42",""", "not JSON")]
    public async Task An_example_that_is_none_is_refused_before_anything_handles_it(string example, string about)
    {
        var verify = () => StockChanged.Example(Encoding.UTF8.GetBytes(example)).WithHeader("message-id", "m1").VerifyAsync(_ => throw new InvalidOperationException("handled"));

        (await verify.Should().ThrowAsync<PactFailureException>()).Which.Message.Should().StartWith("The example is no 'stock-changed' as Mailer needs it").And.Contain(about);
        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_header_that_is_needed_comes_with_the_example()
    {
        var verify = () => StockChanged.Example(new { sku = "42", available = 7 }).WithHeader("trace", "t").VerifyAsync(_ => Task.CompletedTask);

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage("*The header 'message-id' is missing; the event has trace.");
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_no_schema()
    {
        var verify = () => StockChanged.Example(new { sku = "42", available = 7 }).WithHeader("message-id", "m1").VerifyAsync(_ => throw new InvalidOperationException("no store"));

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage("Mailer (reader of stock-changed) did not handle its own example. It threw InvalidOperationException: no store");
        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    [Trait("row", "S1-031")]
    public async Task Avro_comes_as_bytes_of_the_readers_schema_with_its_key()
    {
        var avro = StockChanged.AsAvro().WithKey<string>();
        await avro.Example(new Changed("42", 7, null)).WithKey("42").WithHeader("message-id", "m1").VerifyAsync(message =>
        {
            var schema = AvroSchema.Parse(AvroMapping.SchemaOf(typeof(Changed)));
            AvroMapping.FromDatum<Changed>(schema, new AvroReader(schema, schema).Read(message.Content.Span)).Should().Be(new Changed("42", 7, null));
            message.Key!.Value.ToArray().Should().Equal(4, (byte)'4', (byte)'2');
            return Task.CompletedTask;
        });

        _folder.Read("stock-changed/Mailer.reader.key.avsc").Should().Be("\"string\"\n");
        _folder.Read("stock-changed/Mailer.reader.avsc").Should().Be(
            """
            {
              "type": "record",
              "name": "Changed",
              "namespace": "Contracts.Tests.Consumers.Schemas",
              "fields": [
                { "name": "sku", "type": "string" },
                { "name": "available", "type": "int" },
                { "name": "note", "type": ["null", "string"], "default": null }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_schema_that_people_wrote_is_kept_byte_for_byte()
    {
        const string Schema = "{ \"type\":\"object\",\n\n  \"required\": [ \"sku\" ], \"x\": 1.0 }";
        var reader = EventSchemas.Of("Mailer", new EventSchemaConfig { SchemaDir = _folder.Path }).Reads("stock-changed", SchemaType.Json, Schema);

        await reader.Example(new { sku = "42" }).VerifyAsync(_ => Task.CompletedTask);

        _folder.Read("stock-changed/Mailer.reader.schema.json").Should().Be(Schema);
    }

    [Fact]
    public async Task Two_tests_that_say_different_things_about_one_event_are_told()
    {
        await StockChanged.Example(new { sku = "42", available = 7 }).WithHeader("message-id", "m1").VerifyAsync(_ => Task.CompletedTask);

        var verify = () => StockChanged.WithHeaders("trace").Example(new { sku = "42", available = 7 }).WithHeader("message-id", "m1").WithHeader("trace", "t").VerifyAsync(_ => Task.CompletedTask);

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage(
            "Another test has said something else about Mailer (reader of stock-changed)*-   \"headers\": [\"message-id\"]*+   \"headers\": [\"message-id\", \"trace\"]*");
    }

    [Fact]
    public async Task The_example_of_a_message_pact_is_held_against_the_schema_and_both_are_written()
    {
        await Message("the stock of a product changed").WithJsonContent(new { Sku = Match.Type("42"), Available = Match.Integer(7) }).VerifyAsync<Changed>(_ => Task.CompletedTask);

        _folder.Read("Mailer-Inventory.json").Should().Contain("the stock of a product changed");
        _folder.Read("stock-changed/Mailer.reader.schema.json").Should().Contain("available");
    }

    [Fact]
    public async Task Also_that_of_a_pact_of_version_3()
    {
        var message = Pact.V3("Mailer", "Inventory", new PactConfig { PactDir = _folder.Path, DefaultJsonSettings = JsonSerializerOptions.Web })
            .WithMessageInteractions().ExpectsToReceive("the stock of a product changed, in version 3").WithMetadata("message-id", "m1").OfEvent(StockChanged);
        var wrong = () => message.WithJsonContent(new { Sku = Match.Type("42"), Available = "none" }).VerifyAsync<Changed>(_ => Task.CompletedTask);

        (await wrong.Should().ThrowAsync<PactFailureException>()).Which.Message.Should().StartWith("The example is no 'stock-changed' as Mailer needs it").And.Contain("/available");
        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
        await message.WithJsonContent(new { Sku = Match.Type("42"), Available = Match.Integer(7) }).VerifyAsync<Changed>(_ => Task.CompletedTask);
        _folder.Read("stock-changed/Mailer.reader.schema.json").Should().Contain("available");
    }

    [Fact]
    [Trait("row", "S1-031")]
    public async Task A_message_pact_of_an_event_with_a_key_says_the_key()
    {
        var keyed = StockChanged.WithKey<string>();
        var without = () => Message("a change without key").OfEvent(keyed).WithJsonContent(new { Sku = "42", Available = 7 }).VerifyAsync<Changed>(_ => Task.CompletedTask);

        await without.Should().ThrowAsync<PactFailureException>().WithMessage("*The event has no key.");
        await Message("a change with a key").OfEvent(keyed).WithMetadata("key", "42").WithJsonContent(new { Sku = "42", Available = 7 }).VerifyAsync<Changed>(_ => Task.CompletedTask);
        _folder.Read("stock-changed/Mailer.reader.key.schema.json").Should().Contain("\"type\": \"string\"");
    }

    [Fact]
    public async Task A_message_pact_whose_example_is_none_by_the_schema_is_refused()
    {
        var verify = () => Message("the stock of a product changed wrongly").WithJsonContent(new { Sku = Match.Type("42") }).VerifyAsync<Changed>(_ => Task.CompletedTask);

        await verify.Should().ThrowAsync<PactFailureException>().WithMessage("The example is no 'stock-changed' as Mailer needs it*available*");
        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    private IMessageBuilderV4 Message(string description) => Pact
        .V4("Mailer", "Inventory", new PactConfig { PactDir = _folder.Path, DefaultJsonSettings = JsonSerializerOptions.Web })
        .WithMessageInteractions().ExpectsToReceive(description).WithMetadata("message-id", "m1").OfEvent(StockChanged);
}

internal sealed record Changed(string Sku, int Available, string? Note);
