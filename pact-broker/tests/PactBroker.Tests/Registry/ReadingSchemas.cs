using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>What is registered is found by id, by GUID, by subject, by metadata, and by itself.</summary>
public abstract class ReadingSchemas(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : ReadingSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : ReadingSchemas(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task By_id_with_the_subject_that_was_asked_for()
    {
        var id = (await Talk.RegisterAsync("by-id", SomeSchema.Avro("ById", "a"))).Number("id");
        await Talk.RegisterAsync("by-id-2", SomeSchema.Avro("ById", "a"));

        (await Talk.GetAsync($"/schemas/ids/{id}")).Json.AsObject().Select(member => member.Key).Should().Equal("guid", "schemaType", "schema");
        var asked = (await Talk.GetAsync($"/schemas/ids/{id}?subject=by-id-2")).Json;
        (asked.Text("subject"), asked.Number("version")).Should().Be(("by-id-2", 1));
        (await Talk.GetAsync($"/schemas/ids/{id}/versions")).Text.Should().Be("""[{"subject":"by-id","version":1},{"subject":"by-id-2","version":1}]""");
        (await Talk.GetAsync($"/schemas/ids/{id}/subjects?offset=1&limit=-1")).Text.Should().Be("""["by-id-2"]""");
        (await Talk.GetAsync($"/schemas/ids/{id}/subjects?limit=1")).Text.Should().Be("""["by-id"]""");
        await Talk.DeleteAsync("/subjects/by-id");
        (await Talk.GetAsync($"/schemas/ids/{id}/subjects")).Text.Should().Be("""["by-id-2"]""");
        (await Talk.GetAsync($"/schemas/ids/{id}/subjects?deleted=true")).Text.Should().Be("""["by-id","by-id-2"]""");
    }

    [Fact]
    public async Task By_guid()
    {
        var guid = (await Talk.RegisterAsync("by-guid", SomeSchema.Avro("ByGuid", "a"))).Text("guid");

        (await Talk.GetAsync($"/schemas/guids/{guid}")).Json.Text("schema").Should().Contain("ByGuid");
        (await Talk.GetAsync("/schemas/guids/11111111-1111-1111-1111-111111111111")).Refusal().Should().Be((404, 40403));
        (await Talk.GetAsync("/schemas/guids/none")).Refusal().Should().Be((404, 40403));
    }

    [Fact]
    public async Task By_metadata_the_newest_version_with_all_of_it()
    {
        foreach (var (fields, stage) in new[] { ("a", "live"), ("a,b?", "live"), ("a,b?,c?", "test") })
        {
            await Talk.RegisterAsync("by-meta", SomeSchema.Avro("ByMeta", fields.Split(',')), null, ("metadata", $$$"""{"properties":{"stage":"{{{stage}}}","x y":"1 2"}}"""));
        }

        (await Talk.GetAsync("/subjects/by-meta/metadata?key=stage&value=live&key=x%20y&value=1%202")).Json.Number("version").Should().Be(2);
        (await Talk.GetAsync("/subjects/by-meta/metadata?deleted=false&&key=stage&value=test")).Json.Number("version").Should().Be(3);
        (await Talk.GetAsync("/subjects/by-meta/metadata?key=stage&value=no")).Refusal().Should().Be((404, 40403));
        (await Talk.GetAsync("/subjects/no-meta/metadata?key=stage&value=no")).Refusal().Should().Be((404, 40401));
    }

    [Fact]
    public async Task By_itself()
    {
        await Talk.RegisterAsync("by-itself", SomeSchema.Avro("ByItself", "a"));
        await Talk.RegisterAsync("by-itself", SomeSchema.Avro("ByItself", "a", "b?"));
        await Talk.DeleteAsync("/subjects/by-itself/versions/1");

        (await Talk.PostAsync("/subjects/by-itself", SomeSchema.Body(SomeSchema.Avro("ByItself", "a", "b?")))).Json.Number("version").Should().Be(2);
        (await Talk.PostAsync("/subjects/by-itself?deleted=False", SomeSchema.Body(SomeSchema.Avro("ByItself", "a")))).Refusal().Should().Be((404, 40403));
        (await Talk.PostAsync("/subjects/by-itself?deleted=True", SomeSchema.Body(SomeSchema.Avro("ByItself", "a")))).Json.Number("version").Should().Be(1);
        (await Talk.PostAsync("/subjects/by-nothing", SomeSchema.Body(SomeSchema.Avro("ByItself", "a")))).Refusal().Should().Be((404, 40401));
        (await Talk.PostAsync("/subjects/by-itself", SomeSchema.Body(""))).Refusal().Should().Be((404, 40403));
        (await Talk.PostAsync("/subjects/by-itself", SomeSchema.Body("{"))).Refusal().Should().Be((422, 42201));
    }

    [Fact]
    public async Task By_subject_and_version()
    {
        await Talk.RegisterAsync("by-version", SomeSchema.Json("a"), "JSON");
        await Talk.RegisterAsync("by-version", SomeSchema.Json("a", "b"), "JSON");

        (await Talk.GetAsync("/subjects/by-version/versions/-1")).Json.Number("version").Should().Be(2);
        (await Talk.GetAsync("/subjects/by-version/versions/latest/schema")).Text.Should().Be(SomeSchema.Json("a", "b"));
        (await Talk.GetAsync("/subjects/by-version/versions/1")).Json.Text("schemaType").Should().Be("JSON");
        (await Talk.GetAsync("/subjects/by-version/versions/3")).Refusal().Should().Be((404, 40402));
        (await Talk.GetAsync("/subjects/by-version/versions/0")).Refusal().Should().Be((422, 42202));
        (await Talk.GetAsync("/subjects/by-version/versions/2147483648")).Refusal().Should().Be((422, 42202));
        (await Talk.GetAsync("/subjects/by-version-not/versions/1")).Refusal().Should().Be((404, 40401));
        (await Talk.GetAsync("/subjects/by-version/versions?offset=1&limit=1")).Text.Should().Be("[2]");
    }

    [Fact]
    public async Task All_of_them_or_some()
    {
        await Talk.RegisterAsync("all-b", SomeSchema.Avro("AllB", "a"), null, ("ruleSet", """{"domainRules":[{"name":"r","mode":"WRITE","type":"CEL"}]}"""));
        await Talk.RegisterAsync("all-a", SomeSchema.Avro("AllA", "a"));
        await Talk.RegisterAsync("all-a", SomeSchema.Avro("AllA", "a", "b?"));
        await Talk.RegisterAsync("all-c", SomeSchema.Avro("AllC", "a"));
        await Talk.DeleteAsync("/subjects/all-c");

        (await ListedAsync("")).Should().Equal("all-a 1", "all-a 2", "all-b 1");
        (await ListedAsync("&latestOnly=true")).Should().Equal("all-a 2", "all-b 1");
        (await ListedAsync("&deleted=true")).Should().Equal("all-a 1", "all-a 2", "all-b 1", "all-c 1");
        (await ListedAsync("&offset=1&limit=1")).Should().Equal("all-a 2");
        (await ListedAsync("&ruleType=CEL")).Should().Equal("all-b 1");
        (await ListedAsync("&resourceType=topic")).Should().BeEmpty("no schema belongs to a topic");
    }

    [Fact]
    public async Task The_registry_says_what_it_is()
    {
        (await Talk.GetAsync("/registry")).Text.Should().Be("{}");
        (await Talk.PostAsync("/registry/", "")).Text.Should().Be("{}");
        (await Talk.GetAsync("/registry/schemas/types")).Text.Should().Be("""["JSON","AVRO"]""");
        (await Talk.GetAsync("/v1/metadata/id")).Json["scope"]!["clusters"]!.Text("schema-registry-cluster").Should().Be("schema-registry");
        (await Talk.GetAsync("/v1/metadata/version")).Json.Text("version").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Below_its_own_path_there_is_nothing_of_the_broker() =>
        (await Talk.GetAsync("/registry/pacticipants")).Refusal().Should().Be((404, 404));

    private async Task<IEnumerable<string>> ListedAsync(string query) =>
        (await Talk.GetAsync("/schemas?subjectPrefix=all-" + query)).Json.AsArray().Select(schema => $"{schema!.Text("subject")} {schema!.Number("version")}");
}
