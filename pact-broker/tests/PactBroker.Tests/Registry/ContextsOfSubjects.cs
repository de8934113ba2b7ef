using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>Contexts are registries of their own: with ids of their own, and found where a name says nothing of them.</summary>
public abstract class ContextsOfSubjects(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : ContextsOfSubjects(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : ContextsOfSubjects(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Ids_are_counted_for_each_context()
    {
        await Talk.RegisterAsync("filler", SomeSchema.Avro("Filler", "a"));
        await Talk.RegisterAsync("filler-2", SomeSchema.Avro("Filler2", "a"));
        var there = await Talk.RegisterAsync(":.counted:s", SomeSchema.Avro("Counted", "a"));
        var here = await Talk.RegisterAsync("counted", SomeSchema.Avro("Counted", "a"));

        there.Number("id").Should().Be(1);
        here.Number("id").Should().BeGreaterThan(2);
        here.Text("guid").Should().Be(there.Text("guid"));
        (await Talk.GetAsync($"/schemas/guids/{here.Text("guid")}/ids")).Text.Should().Be($$"""[{"context":".","id":{{here.Number("id")}}},{"context":".counted","id":1}]""");
        (await Talk.GetAsync("/schemas/ids/1?subject=:.counted:s")).Json.Text("subject").Should().Be(":.counted:s");
        (await Talk.GetAsync("/contexts/.counted/schemas/ids/1/schema")).Text.Should().Contain("Counted");
        (await Talk.GetAsync("/contexts/.counted/schemas/ids/1?fetchMaxId=true")).Json.Number("maxId").Should().Be(1);
    }

    [Fact]
    public async Task A_path_may_start_with_a_context()
    {
        await Talk.PostAsync("/contexts/.path/subjects/s/versions", SomeSchema.Body(SomeSchema.Avro("Path", "a")));

        (await Talk.GetAsync("/subjects/:.path:s/versions")).Text.Should().Be("[1]");
        (await Talk.GetAsync("/contexts/path/subjects/s/versions/latest")).Json.Text("subject").Should().Be(":.path:s");
        (await Talk.GetAsync("/contexts/:.path:/subjects")).Text.Should().Be("""[":.path:s"]""");
        (await Talk.PutAsync("/contexts/.path/config/s", """{"compatibility":"FULL"}""")).Status.Should().Be(200);
        (await Talk.GetAsync("/config/:.path:s")).Json.Text("compatibilityLevel").Should().Be("FULL");
    }

    [Fact]
    public async Task Lists_show_every_context_unless_one_is_asked_for()
    {
        await Talk.RegisterAsync("list-a", SomeSchema.Avro("A", "a"));
        await Talk.RegisterAsync(":.list:list-b", SomeSchema.Avro("B", "a"));

        (await Talk.GetAsync("/subjects?subjectPrefix=:*:list-")).Text.Should().Be("""[":.list:list-b","list-a"]""");
        (await Talk.GetAsync("/subjects?subjectPrefix=:.list:")).Text.Should().Be("""[":.list:list-b"]""");
        (await Talk.GetAsync("/subjects?subjectPrefix=list-")).Text.Should().Be("""["list-a"]""");
        (await Talk.GetAsync("/subjects")).Json.AsArray().Select(name => name!.ToString()).Should().Contain(["list-a", ":.list:list-b"]).And.BeInAscendingOrder(StringComparer.Ordinal);
        (await Talk.GetAsync("/contexts")).Json.AsArray().Select(name => name!.ToString()).Should().StartWith(".").And.Contain(".list");
        (await Talk.GetAsync("/contexts?contextPrefix=.li&limit=1")).Text.Should().Be("""[".list"]""");
    }

    [Fact]
    public async Task Who_names_no_context_finds_what_is_only_in_another()
    {
        await Talk.PutAsync("/mode/:.elsewhere:", """{"mode":"IMPORT"}""");
        await Talk.RegisterAsync(":.elsewhere:hidden", SomeSchema.Avro("Hidden", "a"), null, ("id", "900001"));

        (await Talk.GetAsync("/subjects/hidden/versions/latest")).Json.Text("subject").Should().Be(":.elsewhere:hidden");
        (await Talk.GetAsync("/schemas/ids/900001?subject=hidden")).Json.Text("subject").Should().Be(":.elsewhere:hidden");
        (await Talk.GetAsync("/schemas/ids/900001")).Refusal().Should().Be((404, 40403), "without a subject the default context is meant");
    }

    [Fact]
    public async Task References_are_meant_in_the_context_of_who_refers()
    {
        await Talk.RegisterAsync(":.refs:line", SomeSchema.Avro("Line", "a"));
        var order = await Talk.RegisterAsync(":.refs:order", """{"type":"record","name":"Order","fields":[{"name":"line","type":"Line"}]}""", null, ("references", SomeSchema.Reference("Line", "line", 1)));

        order["references"]![0]!.Text("subject").Should().Be("line");
        (await Talk.GetAsync("/subjects/:.refs:order/versions/1?referenceFormat=qualified")).Json["references"]![0]!.Text("subject").Should().Be(":.refs:line");
        (await Talk.DeleteAsync("/subjects/:.refs:line")).Refusal().Should().Be((422, 42206));
    }

    [Fact]
    public async Task An_empty_context_can_be_deleted()
    {
        await Talk.RegisterAsync(":.empty:s", SomeSchema.Avro("Empty", "a"));
        await Talk.PutAsync("/contexts/.empty/config", """{"compatibility":"NONE"}""");

        (await Talk.DeleteAsync("/contexts/.empty")).Refusal().Should().Be((422, 42211));
        await Talk.DeleteAsync("/subjects/:.empty:s");
        await Talk.DeleteAsync("/subjects/:.empty:s?permanent=true");
        (await Talk.DeleteAsync("/contexts/.empty")).Status.Should().Be(204);
        (await Talk.GetAsync("/contexts")).Text.Should().NotContain(".empty");
        (await Talk.DeleteAsync("/contexts/.never")).Refusal().Should().Be((404, 40401));
        (await Talk.RegisterAsync(":.empty:s", SomeSchema.Avro("Empty", "b"))).Number("id").Should().Be(2, "ids are not given twice");
    }
}
