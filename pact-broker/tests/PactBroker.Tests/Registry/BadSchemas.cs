using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>What cannot be registered is said in the registry's words, and changes nothing.</summary>
public abstract class BadSchemas(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : BadSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : BadSchemas(broker), IClassFixture<PostgreSqlBroker>;

    public static TheoryData<string, string, int, int> Bodies => new()
    {
        { "no JSON", "{", 400, 400 },
        { "no body", "", 400, 400 },
        { "an array", "[]", 400, 400 },
        { "null", "null", 400, 400 },
        { "a schema that is no text", """{"schema":{"type":"string"}}""", 400, 400 },
        { "a version that is no number", """{"schema":"\"string\"","version":"one"}""", 400, 400 },
        { "no schema", "{}", 422, 42201 },
        { "an empty schema", """{"schema":" "}""", 422, 42201 },
        { "no Avro", """{"schema":"{\"type\":\"nothing\"}"}""", 422, 42201 },
        { "no JSON Schema", """{"schema":"{\"type\":\"nothing\"}","schemaType":"JSON"}""", 422, 42201 },
        { "a reference to nothing inside", """{"schema":"{\"$ref\":\"#/definitions/none\"}","schemaType":"JSON"}""", 422, 42201 },
        { "Protobuf", """{"schema":"syntax = \"proto3\";","schemaType":"PROTOBUF"}""", 422, 42201 },
        { "half a character", """{"schema":"{\"type\":\"record\",\"name\":\"A\",\"doc\":\"\\ud800\",\"fields\":[]}"}""", 422, 42201 },
        { "null in the metadata", """{"schema":"\"string\"","metadata":{"properties":{"a":null}}}""", 422, 42201 },
        { "a rule without mode", """{"schema":"\"string\"","ruleSet":{"domainRules":[{"name":"r"}]}}""", 422, 42210 },
        { "a rule with a mode of others", """{"schema":"\"string\"","ruleSet":{"migrationRules":[{"name":"r","mode":"READ"}]}}""", 422, 42210 },
        { "two rules of one name", """{"schema":"\"string\"","ruleSet":{"domainRules":[{"name":"r","mode":"READ"}],"encodingRules":[{"name":"r","mode":"READ"}]}}""", 422, 42210 },
        { "an id without import", """{"schema":"\"string\"","id":7}""", 422, 42205 },
        { "a version before the first", """{"schema":"\"string\"","version":-2}""", 422, 42202 },
        { "a second version of nothing", """{"schema":"\"string\"","version":2}""", 422, 42201 },
    };

    private Talk Talk => broker.Talk;

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_registered_is_refused(string what, string body, int status, int code)
    {
        var subject = "bad " + what;
        (await Talk.PostAsync($"/subjects/{Uri.EscapeDataString(subject)}/versions", body)).Refusal().Should().Be((status, code));
        (await Talk.GetAsync($"/subjects?deleted=true&subjectPrefix={Uri.EscapeDataString(subject)}")).Text.Should().Be("[]");
    }

    [Theory]
    [InlineData("__GLOBAL")]
    [InlineData("__EMPTY")]
    [InlineData("a%0Ab")]
    [InlineData("a%07b")]
    public async Task A_name_that_is_none_is_refused(string subject)
    {
        (await Talk.PostAsync($"/subjects/{subject}/versions", SomeSchema.Body("\"string\""))).Refusal().Should().Be((422, 42208));
        (await Talk.PutAsync($"/config/{subject}", """{"compatibility":"NONE"}""")).Refusal().Should().Be((422, 42208));
    }

    [Fact]
    public async Task Sizes_have_limits()
    {
        var tooLong = SomeSchema.Body($$"""{"type":"string","description":"{{new string('x', 1_000_000)}}"}""", "JSON");
        (await Talk.PostAsync("/subjects/sizes/versions", tooLong)).Refusal().Should().Be((422, 42209));

        var tooDeep = string.Concat(Enumerable.Repeat("""{"type":"array","items":""", 5_000)) + "\"string\"" + new string('}', 5_000);
        (await Talk.PostAsync("/subjects/sizes/versions", SomeSchema.Body(tooDeep))).Refusal().Should().Be((422, 42201));
        (await Talk.PostAsync("/subjects/sizes/versions", SomeSchema.Body(tooDeep.Replace("\"string\"", "{}", StringComparison.Ordinal), "JSON"))).Refusal().Should().Be((422, 42201));

        (await Talk.PostAsync($"/subjects/{new string('n', 1025)}/versions", SomeSchema.Body("\"string\""))).Refusal().Should().Be((422, 42208));
        (await Talk.PostAsync($"/subjects/{new string('n', 1023)}/versions", SomeSchema.Body("\"string\""))).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_large_schema_is_registered_and_compared()
    {
        var fields = Enumerable.Range(0, 5_000).Select(i => $"field{i}?").ToArray();
        await Talk.RegisterAsync("large", SomeSchema.Avro("Large", fields));

        (await Talk.RegisterAsync("large", SomeSchema.Avro("Large", [.. fields, "one?"]))).Number("version").Should().Be(2);
    }

    [Fact]
    public async Task References_go_so_far_and_no_farther()
    {
        await Talk.RegisterAsync("chain-0", SomeSchema.Avro("Chain0", "a"));
        var status = 200;
        var length = 0;
        for (; status == 200 && length < 40; length++)
        {
            var schema = $$"""{"type":"record","name":"Chain{{length + 1}}","fields":[{"name":"next","type":"Chain{{length}}"}]}""";
            status = (await Talk.PostAsync($"/subjects/chain-{length + 1}/versions", SomeSchema.Body(schema, null, ("references", SomeSchema.Reference($"Chain{length}", $"chain-{length}", 1))))).Status;
        }

        (status, length).Should().Be((422, 31));
    }

    [Theory]
    [InlineData("GET", "/subjects/a/b/c/d", 404)]
    [InlineData("GET", "/schemas/ids/abc", 404)]
    [InlineData("GET", "/subjects?offset=x", 404)]
    [InlineData("GET", "/associations/resources/-/topic?resourceType=topic&associationType=value", 404)]
    [InlineData("GET", "/dek-registry/v1/keks", 404)]
    [InlineData("GET", "/exporters", 404)]
    [InlineData("PATCH", "/subjects", 405)]
    [InlineData("PUT", "/subjects/a/versions", 405)]
    [InlineData("GET", "/subjects?subjectPrefix=%00", 400)]
    public async Task What_there_is_not_is_said_in_the_same_words(string method, string path, int status) =>
        (await Talk.SendAsync(method, path, null)).Refusal().Should().Be((status, status));

    [Theory]
    [InlineData("application/vnd.schemaregistry.v1+json", "*/*", "application/vnd.schemaregistry.v1+json")]
    [InlineData("application/octet-stream", "application/json, text/plain, */*", "application/json")]
    [InlineData("text/plain", "text/html", "application/vnd.schemaregistry.v1+json")]
    [InlineData("application/json", "application/vnd.schemaregistry+json", "application/vnd.schemaregistry+json")]
    public async Task No_media_type_is_refused(string sent, string accepted, string answered)
    {
        var reply = await Talk.SendAsync("POST", "/subjects/media/versions", SomeSchema.Body("\"string\""), ("Content-Type", sent), ("Accept", accepted));

        (reply.Status, reply.MediaType).Should().Be((200, answered));
    }
}
