using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Breaks;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Cli.Knowledge.Readers;
using Contracts.Cli.Tests.Support;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Paths;
using Contracts.Providers.Sources;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Tests;

/// <summary>The snapshots are about the contracts of the reference system, as they are committed.</summary>
public sealed class AskingWhoBreaks : IDisposable
{
    private const string ReaderOfJson = """{"type":"object","required":["sku"],"properties":{"sku":{"type":"string"},"count":{"type":"integer"},"line":{"$ref":"#/definitions/line"}},"definitions":{"line":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}""";
    private const string WriterOfJson = """{"type":"object","required":["sku","count","line"],"properties":{"sku":{"type":"string"},"count":{"type":"integer"},"note":{"type":"string"},"line":{"$ref":"#/definitions/line"},"other":{"$ref":"#/definitions/line"}},"definitions":{"line":{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}}}""";
    private const string ReaderOfAvro = """{"type":"record","name":"Placed","fields":[{"name":"sku","type":"string"},{"name":"count","type":"double","default":1},{"name":"line","type":{"type":"record","name":"Line","fields":[{"name":"id","type":["null","string"]}]}}]}""";
    private const string WriterOfAvro = """{"type":"record","name":"Placed","fields":[{"name":"sku","type":"string"},{"name":"count","type":"int"},{"name":"note","type":"string"},{"name":"line","type":{"type":"record","name":"Line","fields":[{"name":"id","type":"string"}]}}]}""";

    private readonly CommandLine _shell = new();

    public AskingWhoBreaks() => RepositoryFolder.CopyContractsTo(_shell.Folder);

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("who-breaks-remove", 1, "Pricing", "GET /prices/{sku}", "$.amount", "--remove")]
    [InlineData("who-breaks-rename", 1, "Inventory", "GET /stock/{sku}", "$.warehouses[*].code", "--rename", "id")]
    [InlineData("who-breaks-as", 1, "Pricing", "GET /prices/{sku}", "$.amount", "--as", "string")]
    [InlineData("who-breaks-nullable", 1, "Orders", "GET /orders/{id}", "$.currency", "--nullable")]
    [InlineData("who-breaks-status", 1, "Orders", "POST /orders", "status", "--as", "202")]
    [InlineData("who-breaks-header", 1, "Orders", "POST /orders", "header:content-type", "--remove")]
    [InlineData("who-breaks-event", 1, "stock-changed", "/available", "--remove")]
    [InlineData("who-breaks-event-as", 1, "stock-changed", "/available", "--as", "string")]
    [InlineData("who-breaks-event-nobody", 0, "stock-changed", "/onHand", "--remove")]
    [InlineData("who-breaks-nobody", 0, "Pricing", "GET /prices/{sku}", "$.validUntil", "--remove")]
    [Trait("row", "S4-079")]
    public async Task Who_breaks_is_named_with_the_difference_that_proves_it(string name, int exitCode, params string[] question)
    {
        var result = await _shell.RunAsync(["who-breaks", .. question]);

        Snapshot.Verify(result.Expect(exitCode).Output, name);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("json")]
    public async Task Pages_and_programs_get_the_same(string format)
    {
        var result = await _shell.RunAsync("who-breaks", "Payments", "PUT /payments/{order}", "$.detail", "--nullable", "-o", format);

        Snapshot.Verify(result.Expect(1).Output, $"who-breaks-{format}");
    }

    [Theory]
    [InlineData("""{"a":1}""", "{}", "$.a", "--remove", true)]
    [InlineData("""{"a":1}""", "{}", "$.b", "--remove", false)]
    [InlineData("""{"a":1}""", "{}", "$.a", "--rename b", true)]
    [InlineData("""{"a":1}""", "{}", "$.a", "--as integer", false)]
    [InlineData("""{"a":1}""", "{}", "$.a", "--as number", false)]
    [InlineData("""{"a":1}""", "{}", "$.a", "--as string", true)]
    [InlineData("""{"a":"x"}""", "{}", "$.a", "--as string", false)]
    [InlineData("""{"a":"x"}""", "{}", "$.a", "--nullable", true)]
    [InlineData("""{"a":null}""", "{}", "$.a", "--nullable", false)]
    [InlineData("""{"a":1}""", """{"$.a":{"matchers":[{"match":"type"}]}}""", "$.a", "--as string", true)]
    [InlineData("""{"a":1}""", """{"$.a":{"matchers":[{"match":"regex","regex":"\\d"}]}}""", "$.a", "--as string", false)]
    [InlineData("""{"a":"1"}""", """{"$.a":{"matchers":[{"match":"regex","regex":"\\d"}]}}""", "$.a", "--as integer", false)]
    [InlineData("""{"a":"x"}""", """{"$.a":{"combine":"OR","matchers":[{"match":"type"},{"match":"null"}]}}""", "$.a", "--nullable", false)]
    [InlineData("""{"a":true}""", "{}", "$.a", "--as object", true)]
    [InlineData("""{"l":[{"a":1},{"a":2}]}""", "{}", "$.l[*].a", "--remove", true)]
    [InlineData("""{"l":[1,2,3]}""", """{"$.l":{"matchers":[{"match":"type","min":1}]}}""", "$.l[*]", "--remove", true)]
    [InlineData("""{"m":{"k":1}}""", """{"$.m":{"matchers":[{"match":"eachValue","rules":[{"match":"integer"}]}]}}""", "$.m.k", "--remove", false)]
    [InlineData("""{"m":{"k":1}}""", """{"$.m":{"matchers":[{"match":"eachValue","rules":[{"match":"integer"}]}]}}""", "$.m.k", "--as array", true)]
    public async Task The_matcher_decides_as_it_would_in_a_verification(string body, string rules, string field, string change, bool breaks)
    {
        File.WriteAllText(
            Path.Combine(_shell.Folder, "one.json"),
            $$"""{"consumer":{"name":"C"},"provider":{"name":"P"},"interactions":[{"description":"it","request":{"method":"GET","path":"/"},"response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{{body}},"matchingRules":{"body":{{rules}} } } }],"metadata":{"pactSpecification":{"version":"3.0.0"} } }""");

        var result = await _shell.RunAsync(["who-breaks", "P", "GET /", field, .. change.Split(' '), "-f", "one.json"]);

        result.Expect(breaks ? 1 : 0);
    }

    [Theory]
    [InlineData("/sku", "--remove", true, true)]
    [InlineData("/sku", "--rename id", true, true)]
    [InlineData("/sku", "--as integer", true, true)]
    [InlineData("/sku", "--nullable", true, true)]
    [InlineData("/count", "--remove", false, false)]
    [InlineData("/count", "--as string", true, true)]
    [InlineData("/count", "--nullable", true, true)]
    [InlineData("/line/id", "--remove", true, true)]
    [InlineData("/line/id", "--nullable", true, false)]
    [InlineData("/note", "--remove", false, false)]
    [InlineData("/note", "--as integer", false, false)]
    public async Task Readers_of_events_break_where_their_schema_no_longer_reads_what_is_written(string field, string change, bool breaksJson, bool breaksAvro)
    {
        Write("json", SchemaType.Json, ReaderOfJson, WriterOfJson);
        Write("avro", SchemaType.Avro, ReaderOfAvro, WriterOfAvro);

        (await _shell.RunAsync(["who-breaks", "placed", field, .. change.Split(' '), "-f", "json"])).Expect(breaksJson ? 1 : 0);
        (await _shell.RunAsync(["who-breaks", "placed", field, .. change.Split(' '), "-f", "avro"])).Expect(breaksAvro ? 1 : 0);
    }

    [Fact]
    public async Task A_type_of_Avro_that_is_defined_where_a_field_goes_stays_where_it_is_used_again()
    {
        const string Line = """{"type":"record","name":"Line","fields":[{"name":"id","type":"string"}]}""";
        Write("avro", SchemaType.Avro, $$"""{"type":"record","name":"Placed","fields":[{"name":"last","type":{{Line}}}]}""", $$"""{"type":"record","name":"Placed","fields":[{"name":"first","type":{{Line}}},{"name":"last","type":"Line"}]}""");

        (await _shell.RunAsync("who-breaks", "placed", "/first", "--remove", "-f", "avro")).Expect(0).Output.Should().Contain("breaks nobody, as far as");
        (await _shell.RunAsync("who-breaks", "placed", "/last/id", "--as", "integer", "-f", "avro")).Expect(1);
    }

    [Fact]
    public async Task A_field_that_nobody_writes_yet_is_read_from_whoever_begins_to()
    {
        Write("avro", SchemaType.Avro, """{"type":"record","name":"Placed","fields":[{"name":"way","type":"string","default":"card"}]}""", """{"type":"record","name":"Placed","fields":[{"name":"sku","type":"string"}]}""");

        (await _shell.RunAsync("who-breaks", "placed", "/way", "--as", "integer", "-f", "avro")).Expect(1).Output.Should().Contain("1) Reader: reads placed of whoever writes it");
        (await _shell.RunAsync("who-breaks", "placed", "/way", "--remove", "-f", "avro")).Expect(0);
    }

    [Fact]
    public async Task Where_only_the_reader_is_known_its_own_schema_tells()
    {
        Write("json", SchemaType.Json, ReaderOfJson, writer: null);

        var result = await _shell.RunAsync("who-breaks", "placed", "/sku", "--remove", "-f", "json");

        result.Expect(1).Output.Should().Contain("1) Reader: reads placed of whoever writes it");
    }

    [Theory]
    [InlineData("--remove", 1)]
    [InlineData("--rename left", 1)]
    [InlineData("--as string", 1)]
    [InlineData("--as number", 0)]
    public async Task The_answer_to_a_question_by_message_is_read_by_who_asks(string change, int code)
    {
        string[] question = ["Inventory", "a question for the stock of products", "$.items[*].available"];

        var breaks = await _shell.RunAsync(["who-breaks", .. question, .. change.Split(' ')]);
        var reads = await _shell.RunAsync(["who-reads", .. question]);

        (breaks.Expect(code).Output.Contains("1) Marketplace: a question for the stock of products", StringComparison.Ordinal)).Should().Be(code == 1);
        reads.Expect(0).Output.Should().Contain("Marketplace");
    }

    [Theory]
    [InlineData("what is done to the field is missing", "Pricing", "GET /prices/{sku}", "$.amount")]
    [InlineData("what is done to the field is missing", "Pricing", "GET /prices/{sku}", "$.amount", "--remove", "--nullable")]
    [InlineData("'text' is no type", "Pricing", "GET /prices/{sku}", "$.amount", "--as", "text")]
    [InlineData("a status can only become another one", "Pricing", "GET /prices/{sku}", "status", "--remove")]
    [InlineData("a header has no type", "Pricing", "GET /prices/{sku}", "header:Content-Type", "--nullable")]
    [InlineData("the whole body cannot be changed", "Pricing", "GET /prices/{sku}", "$", "--remove")]
    public async Task A_change_that_makes_no_sense_is_told_what_would(string problem, params string[] question)
    {
        var result = await _shell.RunAsync(["who-breaks", .. question]);

        result.Expect(2).Error.Should().Contain(problem);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_cannot_be_told_and_is_no_yes()
    {
        File.WriteAllText(
            Path.Combine(_shell.Folder, "one.json"),
            """{"consumer":{"name":"C"},"provider":{"name":"P"},"interactions":[{"description":"it","request":{"method":"GET","path":"/"},"response":{"status":200,"headers":{"Content-Type":"text/plain"},"body":"a text"}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""");

        var result = await _shell.RunAsync("who-breaks", "P", "GET /", "$.a", "--remove", "-f", "one.json");

        result.Expect(1).Output.Should().Contain("It cannot be told: its body is not JSON");
    }

    [Fact]
    public void Whatever_breaks_in_the_reference_system_is_among_what_is_read()
    {
        ImmutableArray<SourcedContract> pacts = [.. Directory.GetFiles(Path.Combine(_shell.Folder, "contracts", "pacts")).Select(file => new SourcedContract { Document = PactReader.Read(File.ReadAllBytes(file)).Document, Origin = Path.GetFileName(file) })];
        var known = new KnownContracts(pacts, [], "the reference system");
        var breaking = 0;
        foreach (var pact in pacts)
        {
            foreach (var http in pact.Document.Interactions.OfType<HttpInteraction>().Where(http => JsonPlaces.Parse(http.Response.Body) is not null))
            {
                foreach (var path in Fields(JsonPlaces.Parse(http.Response.Body)!.Value, []))
                {
                    var question = new Question(new Subject.Endpoint(pact.Document.Provider.Value, http.Request.Method, http.Request.Path), new Place.Field(path));
                    var readers = WhoReads.Of(question, known).Readings.Select(reading => (reading.Consumer, reading.Interaction, States: string.Join('\n', reading.States))).ToHashSet();
                    foreach (var change in (Change[])[new Change.Remove(), new Change.Rename("renamed"), new Change.Retype("object"), new Change.Nullable()])
                    {
                        var broken = WhoBreaks.Of(question, change, known, TimeProvider.System, TestContext.Current.CancellationToken).Broken;
                        breaking += broken.Length;
                        broken.Select(one => (one.Consumer, one.Interaction, string.Join('\n', one.States))).Should().BeSubsetOf(readers, "{0}, {1}", question, change);
                    }
                }
            }
        }

        breaking.Should().BeGreaterThan(500);
    }

    private static IEnumerable<ImmutableArray<PathToken>> Fields(JsonElement value, ImmutableArray<PathToken> path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Fields(member.Value, path.Add(new FieldToken(member.Name))).Prepend(path.Add(new FieldToken(member.Name)))),
        JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(item => Fields(item.Item, path.Add(new IndexToken(item.Index)))),
        _ => [],
    };

    private void Write(string name, SchemaType type, string reader, string? writer)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_shell.Folder, name)).FullName;
        foreach (var (role, schema) in ((EventRole, string?)[])[(EventRole.Reader, reader), (EventRole.Writer, writer)])
        {
            if (schema is null)
                continue;
            var contract = new EventContract { Application = role.ToString(), Role = role, Event = "placed", Value = new SubjectSchema("placed-value", type, schema) };
            foreach (var file in EventContractFiles.Of(contract))
                File.WriteAllText(Path.Combine(folder, file.Name), file.Text);
        }
    }
}
