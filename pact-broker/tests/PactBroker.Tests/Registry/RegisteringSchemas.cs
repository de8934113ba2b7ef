using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>A schema gets a number in its subject and an id that is the same for the same content everywhere.</summary>
public abstract class RegisteringSchemas(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : RegisteringSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnASqliteFile(FileBroker broker) : RegisteringSchemas(broker), IClassFixture<FileBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : RegisteringSchemas(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task The_answer_says_what_is_registered_from_now_on()
    {
        var answer = await Talk.RegisterAsync("answer", """ { "type" : "record", "name": "A", "fields": [] } """, null, ("metadata", """{"properties":{"owner":"shop"}}"""));

        answer.AsObject().Select(member => member.Key).Should().Equal("version", "id", "guid", "schemaType", "metadata", "schema", "ts");
        answer.Number("version").Should().Be(1);
        answer.Text("schemaType").Should().Be("AVRO");
        answer.Text("schema").Should().Be("""{"type":"record","name":"A","fields":[]}""");
    }

    [Fact]
    public async Task The_same_schema_again_is_the_same_version()
    {
        var first = await Talk.RegisterAsync("again", SomeSchema.Avro("Again", "a"));
        var again = await Talk.RegisterAsync("again", " " + SomeSchema.Avro("Again", "a"));

        again.ToJsonString().Should().Be(first.ToJsonString());
    }

    [Fact]
    public async Task The_same_schema_has_the_same_id_in_every_subject()
    {
        var here = await Talk.RegisterAsync("same-here", SomeSchema.Avro("Same", "a"));
        await Talk.RegisterAsync("same-there", SomeSchema.Avro("Other", "b"));
        var there = await Talk.RegisterAsync("same-there-2", SomeSchema.Avro("Same", "a"));

        (there.Number("id"), there.Text("guid")).Should().Be((here.Number("id"), here.Text("guid")));
        (await Talk.GetAsync($"/schemas/ids/{here.Number("id")}/subjects")).Json.ToJsonString().Should().Be("""["same-here","same-there-2"]""");
    }

    [Fact]
    public async Task Other_metadata_is_another_schema()
    {
        var plain = await Talk.RegisterAsync("meta", SomeSchema.Avro("Meta", "a"));
        var described = await Talk.RegisterAsync("meta", SomeSchema.Avro("Meta", "a"), null, ("metadata", """{"properties":{"owner":"shop"}}"""));

        (described.Number("version"), described.Number("id")).Should().NotBe((plain.Number("version"), plain.Number("id")));
    }

    [Fact]
    public async Task Metadata_and_rules_that_are_not_given_are_those_of_the_version_before()
    {
        await Talk.RegisterAsync("inherits", SomeSchema.Avro("Inherits", "a"), null, ("metadata", """{"properties":{"owner":"shop"}}"""), ("ruleSet", """{"domainRules":[{"name":"r","mode":"WRITE","type":"CEL"}]}"""));
        var next = await Talk.RegisterAsync("inherits", SomeSchema.Avro("Inherits", "a", "b?"));
        var same = await Talk.RegisterAsync("inherits", SomeSchema.Avro("Inherits", "a", "b?"));

        next["metadata"]!["properties"]!.Text("owner").Should().Be("shop");
        next["ruleSet"]!["domainRules"]![0]!.Text("name").Should().Be("r");
        same.Number("version").Should().Be(2);
    }

    [Fact]
    public async Task Defaults_of_the_config_go_under_and_overrides_over_what_was_sent()
    {
        await Talk.PutAsync("/config/layers", """{"defaultMetadata":{"properties":{"a":"default","b":"default"}},"overrideMetadata":{"properties":{"c":"override"}}}""");
        var answer = await Talk.RegisterAsync("layers", SomeSchema.Avro("Layers", "a"), null, ("metadata", """{"properties":{"b":"sent","c":"sent"}}"""));

        answer["metadata"]!["properties"]!.ToJsonString().Should().Be("""{"a":"default","b":"sent","c":"override"}""");
    }

    [Fact]
    public async Task Normalizing_makes_spellings_of_one_schema_the_same()
    {
        await Talk.PutAsync("/config/normal", """{"normalize":true}""");
        var one = await Talk.RegisterAsync("normal", """{"type":"object","title":"T"}""", "JSON");
        var other = await Talk.RegisterAsync("normal", """{"title":"T","type":"object"}""", "JSON");

        other.Text("guid").Should().Be(one.Text("guid"));
        (await Talk.PostAsync("/subjects/spelled/versions?normalize=True", SomeSchema.Body("""{"title":"T","type":"object"}""", "JSON"))).Json.Text("guid").Should().Be(one.Text("guid"));
    }

    [Fact]
    public async Task A_stored_schema_is_never_rewritten()
    {
        const string Schema = """{"type":"object","title":"Größe ✓ 🐟","properties":{"b":{"const":1.10},"a":{"const":12345678901234567890.123456789}}}""";
        var id = (await Talk.RegisterAsync("exact", Schema, "JSON")).Number("id");

        (await Talk.GetAsync($"/schemas/ids/{id}/schema")).Text.Should().Be(Schema);
        (await Talk.GetAsync($"/schemas/ids/{id}")).Json.Text("schema").Should().Be(Schema);
    }

    [Fact]
    public async Task An_incompatible_schema_is_refused_with_the_reason_and_nothing_changes()
    {
        await Talk.RegisterAsync("strict", SomeSchema.Avro("Strict", "a"));
        var reply = await Talk.PostAsync("/subjects/strict/versions", SomeSchema.Body(SomeSchema.Avro("Strict", "a", "b")));

        reply.Refusal().Should().Be((409, 409));
        reply.Json.Text("message").Should().Contain("READER_FIELD_MISSING_DEFAULT_VALUE").And.Contain("/fields/1").And.Contain("oldSchemaVersion: 1").And.Contain("compatibility: 'BACKWARD'");
        (await Talk.GetAsync("/subjects/strict/versions")).Text.Should().Be("[1]");
    }

    [Fact]
    public async Task An_explicit_version_is_the_next_one_or_refused()
    {
        await Talk.RegisterAsync("explicit", SomeSchema.Avro("Explicit", "a"), null, ("version", "1"));

        (await Talk.PostAsync("/subjects/explicit/versions", SomeSchema.Body(SomeSchema.Avro("Explicit", "a", "b?"), null, ("version", "3")))).Refusal().Should().Be((422, 42201));
        (await Talk.RegisterAsync("explicit", SomeSchema.Avro("Explicit", "a", "b?"), null, ("version", "2"))).Number("version").Should().Be(2);
    }

    [Fact]
    public async Task The_next_version_can_be_asked_for_and_is_recorded()
    {
        await Talk.RegisterAsync("recorded", SomeSchema.Avro("Recorded", "a"));
        var next = await Talk.RegisterAsync("recorded", SomeSchema.Avro("Recorded", "a", "b?"), null, ("version", "-1"));

        next["metadata"]!["properties"]!.Text("confluent:version").Should().Be("2");
        (await Talk.PostAsync("/subjects/recorded", SomeSchema.Body(SomeSchema.Avro("Recorded", "a", "b?")))).Json.Number("version").Should().Be(2);
    }

    [Fact]
    public async Task A_schema_that_comes_back_after_a_soft_delete_has_its_id_and_a_new_number()
    {
        var first = await Talk.RegisterAsync("back", SomeSchema.Avro("Back", "a"));
        await Talk.DeleteAsync("/subjects/back");
        var again = await Talk.RegisterAsync("back", SomeSchema.Avro("Back", "a"));

        (again.Number("id"), again.Number("version")).Should().Be((first.Number("id"), 2));
        (await Talk.GetAsync("/subjects/back/versions?deleted=true")).Text.Should().Be("[2]");
    }

    [Fact]
    public async Task What_is_registered_at_once_has_one_id_and_numbers_without_gaps()
    {
        await Talk.PutAsync("/config/busy", """{"compatibility":"NONE"}""");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Talk.RegisterAsync("busy", SomeSchema.Avro($"Busy{i % 20}", "a"))));

        answers.GroupBy(answer => answer.Text("guid")).Should().HaveCount(20).And.OnlyContain(same => same.Select(answer => answer.Number("id")).Distinct().Count() == 1);
        answers.Select(answer => answer.Number("id")).Distinct().Should().HaveCount(20);
        (await Talk.GetAsync("/subjects/busy/versions")).Json.AsArray().Select(version => version!.GetValue<int>()).Should().Equal(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task Names_of_subjects_may_hold_anything_that_can_be_read()
    {
        foreach (var name in (string[])["a/b", "a%2Fb", "a b", "Größe ✓", "a:b", "..", "%", "a+b&c=d?e#f"])
        {
            await Talk.RegisterAsync(name, SomeSchema.Avro("Named", "a"));
            (await Talk.GetAsync($"/subjects/{Uri.EscapeDataString(name)}/versions/latest")).Json.Text("subject").Should().Be(name);
        }

        (await Talk.PostAsync("/subjects//versions", SomeSchema.Body(SomeSchema.Avro("Nameless", "a")))).Status.Should().Be(200);
        (await Talk.GetAsync("/subjects//versions/latest")).Json.Text("subject").Should().BeEmpty();
    }
}
