using Contracts.Schemas.Events;

namespace Contracts.Schemas.Tests.Events;

public sealed class EventContractsOnDisk
{
    private static readonly EventContract Reader = new()
    {
        Application = "Notifications",
        Role = EventRole.Reader,
        Event = "stock-changed",
        Channel = new EventChannel.Exchange("inventory", "stock.*"),
        Value = new SubjectSchema("stock-changed-value", SchemaType.Json, "{\"type\" : \"object\"}\n"),
        Key = new SubjectSchema("stock-changed-key", SchemaType.Avro, "\"string\""),
        Headers = ["correlation-id", "message-id"],
    };

    [Fact]
    public void A_contract_is_a_description_beside_schemas_that_any_tool_reads()
    {
        var files = EventContractFiles.Of(Reader);

        files.Select(file => file.Name).Should().Equal(
            "Notifications.reader.event.json", "Notifications.reader.schema.json", "Notifications.reader.key.avsc");
        files[0].Text.Should().Be(
            """
            {
              "application": "Notifications",
              "role": "reader",
              "event": "stock-changed",
              "channel": { "exchange": "inventory", "routingKey": "stock.*" },
              "value": { "subject": "stock-changed-value", "type": "JSON", "schema": "Notifications.reader.schema.json" },
              "key": { "subject": "stock-changed-key", "type": "AVRO", "schema": "Notifications.reader.key.avsc" },
              "headers": ["correlation-id", "message-id"]
            }

            """);
        files[1].Text.Should().Be(Reader.Value.Text, "a schema is never rewritten");
    }

    [Fact]
    [Trait("row", "S1-003")]
    public void What_was_written_is_what_is_read()
    {
        var read = Read(Reader);

        read.Should().BeEquivalentTo(Reader);
        EventContractFiles.Of(read).Should().Equal(EventContractFiles.Of(Reader));
    }

    [Fact]
    public void Channel_key_and_headers_may_be_no_part_of_it()
    {
        var bare = Reader with { Channel = null, Key = null, Headers = [] };

        Read(bare).Should().BeEquivalentTo(bare);
    }

    [Fact]
    public void A_topic_is_a_channel() =>
        Read(Reader with { Channel = new EventChannel.Topic("stock") }).Channel.Should().Be(new EventChannel.Topic("stock"));

    [Theory]
    [InlineData("acme/orders", "acme%2Forders.reader.event.json")]
    [InlineData("100%", "100%25.reader.event.json")]
    [InlineData(".hidden", "%2Ehidden.reader.event.json")]
    [InlineData("Größe", "Größe.reader.event.json")]
    public void A_name_that_no_file_can_have_is_escaped(string application, string file) =>
        EventFileNames.Description(Reader with { Application = application }).Should().Be(file);

    [Theory]
    [InlineData("[]", "n.event.json: A description is an object, and this is an array.")]
    [InlineData("{", "n.event.json: This is not JSON: *")]
    [InlineData("""{"role":"reader"}""", "n.event.json: \"application\" is missing, or not a text.")]
    [InlineData("""{"application":"a","role":"owner","event":"e"}""", "n.event.json: \"role\" is reader or writer, not 'owner'.")]
    [InlineData("""{"application":"a","role":"reader","event":"e"}""", "n.event.json: \"value\" is missing: *")]
    [InlineData("""{"application":"a","role":"reader","event":"e","value":{"subject":"s","type":"XML","schema":"x"}}""", "n.event.json: The type of a schema is AVRO or JSON, not 'XML'.")]
    [InlineData("""{"application":"a","role":"reader","event":"e","value":{"subject":"s","type":"JSON","schema":"gone"}}""", "n.event.json: The schema gone is not in the folder.*")]
    [InlineData("""{"application":"a","role":"reader","event":"e","value":{"subject":"s","type":"JSON","schema":"../../x"}}""", "n.event.json: The schema '../../x' must lie in the same folder*")]
    [InlineData("""{"application":"a","role":"reader","event":"e","value":{"subject":"s","type":"AVRO","schema":"there"}}""", "there: Line 1, column 2*")]
    [InlineData("""{"application":"a","role":"reader","event":"e","channel":[],"value":{}}""", "n.event.json: \"channel\" is an object with*")]
    public void What_is_no_contract_is_refused_with_what_would_be_right(string description, string message) =>
        FluentActions.Invoking(() => EventContractFiles.Read(description, "n.event.json", name => name == "there" ? "[1]" : null))
            .Should().Throw<EventContractException>().WithMessage(message);

    private static EventContract Read(EventContract contract)
    {
        var files = EventContractFiles.Of(contract).ToDictionary(file => file.Name, file => file.Text);
        var description = EventFileNames.Description(contract);
        return EventContractFiles.Read(files[description], description, name => files.GetValueOrDefault(name));
    }
}
