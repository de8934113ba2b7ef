using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>What is set for a subject counts before what is set for its context, and that before what is set for all.</summary>
public abstract class ConfigAndModes(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : ConfigAndModes(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : ConfigAndModes(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Without_anything_set_the_level_is_backward()
    {
        (await Talk.GetAsync("/contexts/fresh/config")).Text.Should().Be("""{"compatibilityLevel":"BACKWARD"}""");
        (await Talk.GetAsync("/contexts/fresh/mode")).Text.Should().Be("""{"mode":"READWRITE"}""");
        (await Talk.GetAsync("/config/none")).Refusal().Should().Be((404, 40408));
        (await Talk.GetAsync("/config/none?defaultToGlobal=True")).Text.Should().Be("""{"compatibilityLevel":"BACKWARD"}""");
        (await Talk.GetAsync("/mode/none")).Refusal().Should().Be((404, 40409));
        (await Talk.GetAsync("/mode/none?defaultToGlobal=true")).Text.Should().Be("""{"mode":"READWRITE"}""");
        (await Talk.DeleteAsync("/config/none")).Refusal().Should().Be((404, 40401));
        (await Talk.DeleteAsync("/mode/none")).Refusal().Should().Be((404, 40401));
    }

    [Fact]
    public async Task A_change_keeps_what_it_does_not_name_and_clears_what_it_names_null()
    {
        (await Talk.PutAsync("/config/partial", """{"compatibility":"full"}""")).Text.Should().Be("""{"compatibility":"FULL"}""");
        (await Talk.PutAsync("/config/partial", """{"normalize":true,"compatibilityGroup":"major"}""")).Text.Should().Be("""{"compatibility":"FULL","normalize":true,"compatibilityGroup":"major"}""");
        (await Talk.PutAsync("/config/partial", """{"compatibility":null,"unknown":1}""")).Text.Should().Be("""{"normalize":true,"compatibilityGroup":"major"}""");
        (await Talk.GetAsync("/config/partial?defaultToGlobal=true")).Text.Should().Be("""{"normalize":true,"compatibilityLevel":"BACKWARD","compatibilityGroup":"major"}""");
        (await Talk.DeleteAsync("/config/partial")).Text.Should().Be("""{"normalize":true,"compatibilityGroup":"major"}""");
        (await Talk.GetAsync("/config/partial")).Refusal().Should().Be((404, 40408));
    }

    [Theory]
    [InlineData("""{"normalize":"often"}""", 400)]
    [InlineData("""{"compatibility":"NONE","compatibility":"FULL"}""", 400)]
    [InlineData("""{"defaultMetadata":7}""", 400)]
    [InlineData("null", 400)]
    [InlineData("""{"compatibility":"SIDEWAYS"}""", 42203)]
    [InlineData("""{"compatibilityPolicy":"MILD"}""", 42203)]
    [InlineData("""{"defaultRuleSet":{"domainRules":[{"name":"1"}]}}""", 42210)]
    public async Task A_config_that_cannot_be_is_refused_and_changes_nothing(string config, int code)
    {
        (await Talk.PutAsync("/config/wrong", config)).Refusal().Should().Be((code < 1000 ? code : code / 100, code));
        (await Talk.GetAsync("/config/wrong")).Status.Should().Be(404);
    }

    [Fact]
    public async Task The_nearest_setting_counts()
    {
        await Talk.PutAsync("/contexts/.near/config", """{"compatibility":"NONE"}""");
        await Talk.RegisterAsync(":.near:s", SomeSchema.Avro("Near", "a"));
        await Talk.RegisterAsync(":.near:s", SomeSchema.Avro("Near", "b"));
        await Talk.PutAsync("/config/:.near:s", """{"compatibility":"BACKWARD"}""");

        (await Talk.PostAsync("/subjects/:.near:s/versions", SomeSchema.Body(SomeSchema.Avro("Near", "c")))).Refusal().Should().Be((409, 409));
        (await Talk.GetAsync("/config/:.near:other?defaultToGlobal=true")).Text.Should().Be("""{"compatibilityLevel":"NONE"}""");
    }

    [Fact]
    public async Task Versions_of_other_groups_are_not_compared()
    {
        await Talk.PutAsync("/config/groups", """{"compatibilityGroup":"major"}""");
        await Talk.RegisterAsync("groups", SomeSchema.Avro("Groups", "a"), null, ("metadata", """{"properties":{"major":"1"}}"""));
        await Talk.RegisterAsync("groups", SomeSchema.Avro("Groups", "z"), null, ("metadata", """{"properties":{"major":"2"}}"""));

        (await Talk.RegisterAsync("groups", SomeSchema.Avro("Groups", "a", "b?"), null, ("metadata", """{"properties":{"major":"1"}}"""))).Number("version").Should().Be(3);
        (await Talk.PostAsync("/subjects/groups/versions", SomeSchema.Body(SomeSchema.Avro("Groups", "y"), null, ("metadata", """{"properties":{"major":"2"}}""")))).Refusal().Should().Be((409, 409));
    }

    [Fact]
    public async Task Reserved_fields_are_kept_free()
    {
        await Talk.PutAsync("/config/reserved", """{"validateFields":true,"compatibility":"NONE"}""");
        await Talk.RegisterAsync("reserved", SomeSchema.Avro("Reserved", "a"), null, ("metadata", """{"properties":{"confluent:reserved":"b, c"}}"""));

        (await Talk.PostAsync("/subjects/reserved/versions", SomeSchema.Body(SomeSchema.Avro("Reserved", "a", "b")))).Json.Text("message").Should().Contain("conflicts with the reserved field b.");
        (await Talk.PostAsync("/subjects/reserved/versions", SomeSchema.Body(SomeSchema.Avro("Reserved", "a", "d"), null, ("metadata", """{"properties":{"confluent:reserved":"c"}}""")))).Refusal().Should().Be((409, 409));
    }

    [Fact]
    public async Task An_alias_is_another_name_of_a_subject()
    {
        await Talk.RegisterAsync("aliased", SomeSchema.Avro("Aliased", "a"));
        await Talk.PutAsync("/config/nickname", """{"alias":"aliased"}""");

        (await Talk.GetAsync("/subjects/nickname/versions/latest")).Json.Text("subject").Should().Be("aliased");
        (await Talk.RegisterAsync("nickname", SomeSchema.Avro("Aliased", "a", "b?"))).Number("version").Should().Be(2);
        (await Talk.PostAsync("/compatibility/subjects/nickname/versions", SomeSchema.Body(SomeSchema.Avro("Aliased", "x")))).Text.Should().Contain("false");
        (await Talk.GetAsync("/schemas?subjectPrefix=nickname&aliases=true")).Json.AsArray().Should().HaveCount(2);
        (await Talk.GetAsync("/config/nickname")).Text.Should().Be("""{"alias":"aliased"}""");
    }

    [Theory]
    [InlineData("READONLY")]
    [InlineData("READONLY_OVERRIDE")]
    public async Task Where_only_reading_is_allowed_nothing_changes_but_the_mode(string mode)
    {
        var subject = "frozen-" + mode;
        await Talk.RegisterAsync(subject, SomeSchema.Avro("Frozen", "a"));
        (await Talk.PutAsync($"/mode/{subject}", $$"""{"mode":"{{mode}}"}""")).Text.Should().Be($$"""{"mode":"{{mode}}"}""");

        (await Talk.PostAsync($"/subjects/{subject}/versions", SomeSchema.Body(SomeSchema.Avro("Frozen", "a", "b?")))).Refusal().Should().Be((422, 42205));
        (await Talk.RegisterAsync(subject, SomeSchema.Avro("Frozen", "a"))).Number("version").Should().Be(1, "what is registered already needs no writing");
        (await Talk.DeleteAsync($"/subjects/{subject}")).Refusal().Should().Be((422, 42205));
        (await Talk.DeleteAsync($"/subjects/{subject}/versions/1")).Refusal().Should().Be((422, 42205));
        (await Talk.PutAsync($"/config/{subject}", """{"compatibility":"NONE"}""")).Refusal().Should().Be((422, 42205));
        (await Talk.DeleteAsync($"/mode/{subject}")).Text.Should().Be($$"""{"mode":"{{mode}}"}""");
        (await Talk.DeleteAsync($"/subjects/{subject}")).Text.Should().Be("[1]");
    }

    [Fact]
    public async Task An_override_of_the_context_wins_over_the_subject()
    {
        await Talk.PutAsync("/mode/:.over:", """{"mode":"READONLY_OVERRIDE"}""");
        await Talk.PutAsync("/mode/:.over:s", """{"mode":"READWRITE"}""");
        (await Talk.PostAsync("/subjects/:.over:s/versions", SomeSchema.Body(SomeSchema.Avro("Over", "a")))).Refusal().Should().Be((422, 42205));

        await Talk.PutAsync("/mode/:.over:", """{"mode":"READONLY"}""");
        await Talk.RegisterAsync(":.over:s", SomeSchema.Avro("Over", "a"));
        (await Talk.DeleteAsync("/mode/:.over:?recursive=true")).Text.Should().Be("""{"mode":"READONLY"}""");
        (await Talk.GetAsync("/mode/:.over:s")).Refusal().Should().Be((404, 40409));
    }

    [Fact]
    public async Task Schemas_are_imported_with_their_ids()
    {
        await Talk.PutAsync("/mode/:.import:", """{"mode":"IMPORT"}""");
        var imported = await Talk.RegisterAsync(":.import:s", SomeSchema.Avro("Import", "a"), null, ("id", "4711"), ("version", "7"));
        (imported.Number("id"), imported.Number("version")).Should().Be((4711, 7));
        await Talk.RegisterAsync(":.import:s", SomeSchema.Avro("Import", "unrelated"), null, ("id", "4000"), ("version", "3"));

        (await Talk.PostAsync("/subjects/:.import:t/versions", SomeSchema.Body(SomeSchema.Avro("Import", "z"), null, ("id", "4711")))).Refusal().Should().Be((422, 42205), "the id is another schema's");
        (await Talk.PostAsync("/subjects/:.import:t/versions", SomeSchema.Body(SomeSchema.Avro("Import", "z")))).Refusal().Should().Be((422, 42205), "an import has an id");
        (await Talk.PostAsync("/subjects/:.import:s/versions", SomeSchema.Body(SomeSchema.Avro("Import", "a"), null, ("id", "5")))).Refusal().Should().Be((422, 42207));
        (await Talk.PostAsync("/subjects/:.import:s/versions", SomeSchema.Body(SomeSchema.Avro("Import", "y"), null, ("id", "5"), ("version", "7")))).Refusal().Should().Be((422, 42205), "the version is another schema");

        await Talk.PutAsync("/mode/:.import:", """{"mode":"READWRITE"}""");
        await Talk.PutAsync("/config/:.import:s", """{"compatibility":"NONE"}""");
        var next = await Talk.RegisterAsync(":.import:s", SomeSchema.Avro("Import", "next"));
        (next.Number("id"), next.Number("version")).Should().Be((4712, 8), "counting goes on after what was imported");
        (await Talk.PostAsync("/subjects/:.import:s/versions", SomeSchema.Body(SomeSchema.Avro("Import", "w"), null, ("id", "9")))).Refusal().Should().Be((422, 42205), "ids are given in IMPORT mode only");
    }

    [Fact]
    public async Task An_import_needs_an_empty_place_or_force()
    {
        await Talk.RegisterAsync("full", SomeSchema.Avro("Full", "a"));
        (await Talk.PutAsync("/mode/full", """{"mode":"IMPORT"}""")).Refusal().Should().Be((422, 42205));
        (await Talk.PutAsync("/mode/full?force=true", """{"mode":"IMPORT"}""")).Status.Should().Be(200);
        await Talk.DeleteAsync("/mode/full");
        await Talk.DeleteAsync("/subjects/full");
        (await Talk.PutAsync("/mode/full", """{"mode":"IMPORT"}""")).Status.Should().Be(200);
        (await Talk.GetAsync("/subjects/full/versions?deleted=true")).Status.Should().Be(404, "what was softly deleted made room");
    }

    [Theory]
    [InlineData("""{"mode":"SLEEPING"}""")]
    [InlineData("""{"mode":"FORWARD"}""")]
    [InlineData("{}")]
    public async Task A_mode_that_is_none_is_refused(string mode) =>
        (await Talk.PutAsync("/mode/wrong-mode", mode)).Refusal().Should().Be((422, 42204));
}
