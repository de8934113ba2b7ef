using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>Tags inside schemas: found by asking, changed by a new version, brought along where that is asked for.</summary>
public abstract class TaggingSchemas(TestBroker broker)
{
    private const string Plain = """{"type":"record","name":"Order","fields":[{"name":"email","type":"string"}]}""";
    private const string Tagged = """{"type":"record","name":"Order","fields":[{"name":"email","type":"string","confluent:tags":["PII"]}]}""";

    public sealed class OnSqlite(MemoryBroker broker) : TaggingSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : TaggingSchemas(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Tagged_parts_are_shown_to_who_asks_for_them()
    {
        const string Orders = """[{"schemaEntity":{"entityPath":"Order.email","entityType":"sr_field"},"tags":["PII"]}]""";
        var id = (await Talk.RegisterAsync("tags-found", Tagged)).Number("id");

        (await Talk.GetAsync("/subjects/tags-found/versions/1?findTags=*")).Json["schemaTags"]!.ToJsonString().Should().Be(Orders);
        (await Talk.GetAsync($"/schemas/ids/{id}?findTags=SECRET&findTags=PII")).Json["schemaTags"]!.ToJsonString().Should().Be(Orders);
        (await Talk.GetAsync($"/schemas/ids/{id}?findTags=SECRET")).Json.AsObject().Should().NotContainKey("schemaTags");
        (await Talk.GetAsync("/subjects/tags-found/versions/1")).Json.AsObject().Should().NotContainKey("schemaTags");
    }

    [Fact]
    public async Task Changing_tags_makes_a_version_that_says_its_number()
    {
        await Talk.RegisterAsync("tags-change", Plain);

        var second = await ChangeAsync("tags-change", "latest", $$"""{"newVersion":2,"tagsToAdd":{{Of("Order", "sr_record", "ORDER", "OLD")}}}""");
        var third = await ChangeAsync("tags-change", "latest", $$"""{"tagsToAdd":{{Of("Order.email", "sr_field", "PII")}},"tagsToRemove":{{Of("Order", "sr_record", "ORDER", "OLD")}}}""");

        second.Text("schema").Should().Be("""{"type":"record","name":"Order","fields":[{"name":"email","type":"string"}],"confluent:tags":["ORDER","OLD"]}""");
        (second.Number("version"), second["metadata"]!["properties"]!.Text("confluent:version")).Should().Be((2, "2"));
        third.Text("schema").Should().Be(Tagged);
        (third.Number("version"), third["metadata"]!["properties"]!.Text("confluent:version")).Should().Be((3, "3"));
        (await Talk.GetAsync("/subjects/tags-change/versions/1/schema")).Text.Should().Be(Plain, "a stored schema is never rewritten");
    }

    [Fact]
    public async Task Rules_are_merged_by_name_and_metadata_stays()
    {
        await Talk.RegisterAsync("tags-rules", Plain, null, ("metadata", """{"properties":{"owner":"shop"}}"""), ("ruleSet", """{"domainRules":[{"name":"a","mode":"WRITE","type":"CEL"},{"name":"b","mode":"WRITE","type":"CEL"}]}"""));

        var changed = await ChangeAsync("tags-rules", "1", """{"rulesToMerge":{"domainRules":[{"name":"b","mode":"READ","type":"CEL"},{"name":"c","mode":"READ","type":"CEL"}]},"rulesToRemove":["a"]}""");

        changed["ruleSet"]!["domainRules"]!.AsArray().Select(rule => $"{rule!.Text("name")} {rule!.Text("mode")}").Should().Equal("b READ", "c READ");
        changed["metadata"]!["properties"]!.Text("owner").Should().Be("shop");
    }

    [Fact]
    public async Task What_cannot_be_tagged_is_refused_and_nothing_changes()
    {
        await Talk.RegisterAsync("tags-bad", Plain);

        (await Talk.PostAsync("/subjects/tags-none/versions/1/tags", "{}")).Refusal().Should().Be((404, 40401));
        (await Talk.PostAsync("/subjects/tags-bad/versions/2/tags", "{}")).Refusal().Should().Be((404, 40402));
        (await Talk.PostAsync("/subjects/tags-bad/versions/none/tags", "{}")).Refusal().Should().Be((422, 42202));
        (await Talk.PostAsync("/subjects/tags-bad/versions/1/tags", $$"""{"newVersion":1,"tagsToAdd":{{Of("Order", "sr_record", "T")}}}""")).Refusal().Should().Be((422, 42201));
        (await Talk.PostAsync("/subjects/tags-bad/versions/1/tags", $$"""{"tagsToAdd":{{Of("does.not.exist", "sr_field", "T")}}}""")).Refusal().Should().Be((422, 42201));
        (await Talk.PostAsync("/subjects/tags-bad/versions/1/tags", $$"""{"tagsToAdd":{{Of("Order", "record", "T")}}}""")).Refusal().Should().Be((422, 42201));
        (await Talk.PostAsync("/subjects/tags-bad/versions/1/tags", $$"""{"tagsToAdd":{{Of("Order", "sr_record")}}}""")).Refusal().Should().Be((422, 42201));
        (await Talk.GetAsync("/subjects/tags-bad/versions")).Text.Should().Be("[1]");
    }

    [Fact]
    public async Task A_schema_may_be_registered_with_tags_for_its_parts()
    {
        var json = await Talk.RegisterAsync("tags-new", SomeSchema.Json("email", "phone"), "JSON", ("schemaTagsToAdd", Of("object.email", "sr_field", "PII")));
        var less = await Talk.RegisterAsync("tags-new", json.Text("schema"), "JSON", ("schemaTagsToAdd", Of("object.phone", "sr_field", "PII")), ("schemaTagsToRemove", Of("object.email", "sr_field", "PII")));

        json.Text("schema").Should().Contain("""{"email":{"type":"string","confluent:tags":["PII"]},"phone":{"type":"string"}}""");
        json["metadata"]!["properties"]!.Text("confluent:version").Should().Be("1");
        less.Text("schema").Should().Contain("""{"email":{"type":"string"},"phone":{"type":"string","confluent:tags":["PII"]}}""");
        (await Talk.PostAsync("/subjects/tags-new/versions", SomeSchema.Body(Plain, null, ("schemaTagsToAdd", Of("Order.none", "sr_field", "PII"))))).Refusal().Should().Be((422, 42201));
    }

    [Fact]
    public async Task Tags_come_along_to_the_parts_that_are_still_there()
    {
        await Talk.RegisterAsync("tags-along", """{"type":"record","name":"Order","fields":[{"name":"email","type":"string","confluent:tags":["PII"]},{"name":"fax","type":"string","confluent:tags":["PII"]}]}""");

        var without = await Talk.RegisterAsync("tags-along-not", Plain);
        var along = await Talk.RegisterAsync("tags-along", Plain, null, ("propagateSchemaTags", "true"));

        along.Text("schema").Should().Be(Tagged);
        along.Number("version").Should().Be(2);
        without.Text("schema").Should().Be(Plain);
    }

    [Fact]
    public async Task Who_sends_no_schema_means_that_of_the_latest_version()
    {
        await Talk.RegisterAsync("tags-empty", Tagged);

        var described = await Talk.RegisterAsync("tags-empty", "", null, ("metadata", """{"properties":{"owner":"shop"}}"""));

        (described.Number("version"), described.Text("schema")).Should().Be((2, Tagged));
        (await Talk.PostAsync("/subjects/tags-empty-not/versions", SomeSchema.Body(""))).Refusal().Should().Be((422, 42201));
    }

    private static string Of(string path, string type, params string[] tags) => new JsonArray(new JsonObject
    {
        ["schemaEntity"] = new JsonObject { ["entityPath"] = path, ["entityType"] = type },
        ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]),
    }).ToJsonString();

    private async Task<JsonNode> ChangeAsync(string subject, string version, string body)
    {
        var reply = await Talk.PostAsync($"/subjects/{subject}/versions/{version}/tags", body);
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }
}
