using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>The question before registering has the answer that registering would have.</summary>
public abstract class CheckingCompatibility(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : CheckingCompatibility(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : CheckingCompatibility(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task Reasons_are_given_to_who_wants_them()
    {
        await Talk.RegisterAsync("reasons", SomeSchema.Avro("Reasons", "a"));
        var body = SomeSchema.Body(SomeSchema.Avro("Reasons", "a", "b"));

        (await Talk.PostAsync("/compatibility/subjects/reasons/versions/latest", body)).Text.Should().Be("""{"is_compatible":false}""");
        var verbose = (await Talk.PostAsync("/compatibility/subjects/reasons/versions?verbose=True", body)).Json;
        verbose["messages"]!.AsArray().Select(message => message!.ToString()).Should().SatisfyRespectively(
            difference => difference.Should().StartWith("{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE'").And.Contain("/fields/1").And.EndWith("additionalInfo:'b'}"),
            version => version.Should().Be("{oldSchemaVersion: 1}"),
            schema => schema.Should().StartWith("{oldSchema: '{\"type\":\"record\""),
            settings => settings.Should().Be("{validateFields: 'false', compatibility: 'BACKWARD'}"));
    }

    [Fact]
    public async Task Under_a_transitive_level_all_versions_count_unless_one_is_named()
    {
        await Talk.PutAsync("/config/transitive", """{"compatibility":"NONE"}""");
        await Talk.RegisterAsync("transitive", """{"type":"record","name":"T","fields":[{"name":"a","type":"int"}]}""");
        await Talk.RegisterAsync("transitive", """{"type":"record","name":"T","fields":[]}""");
        await Talk.PutAsync("/config/transitive", """{"compatibility":"BACKWARD_TRANSITIVE"}""");
        var body = SomeSchema.Body("""{"type":"record","name":"T","fields":[{"name":"a","type":"string","default":""}]}""");

        (await Talk.PostAsync("/compatibility/subjects/transitive/versions", body)).Text.Should().Contain("false");
        (await Talk.PostAsync("/compatibility/subjects/transitive/versions/2", body)).Text.Should().Contain("true");
        (await Talk.PostAsync("/compatibility/subjects/transitive/versions/1", body)).Text.Should().Contain("false");
        (await Talk.PostAsync("/subjects/transitive/versions", body)).Refusal().Should().Be((409, 409));
    }

    [Fact]
    public async Task Where_nothing_is_registered_everything_fits()
    {
        var body = SomeSchema.Body(SomeSchema.Avro("Nothing", "a"));

        (await Talk.PostAsync("/compatibility/subjects/nothing/versions", body)).Text.Should().Be("""{"is_compatible":true}""");
        (await Talk.PostAsync("/compatibility/subjects/nothing/versions/latest", body)).Text.Should().Be("""{"is_compatible":true}""");
        (await Talk.PostAsync("/compatibility/subjects/nothing/versions/1", body)).Refusal().Should().Be((404, 40402));
        (await Talk.PostAsync("/compatibility/subjects/nothing/versions/one", body)).Refusal().Should().Be((422, 42202));
    }

    [Fact]
    public async Task What_is_no_schema_is_an_error_or_one_of_the_reasons()
    {
        await Talk.RegisterAsync("broken", SomeSchema.Avro("Broken", "a"));

        (await Talk.PostAsync("/compatibility/subjects/broken/versions/latest", SomeSchema.Body("{\"type\":"))).Refusal().Should().Be((422, 42201));
        var verbose = (await Talk.PostAsync("/compatibility/subjects/broken/versions/latest?verbose=true", SomeSchema.Body("{\"type\":"))).Json;
        verbose["is_compatible"]!.GetValue<bool>().Should().BeFalse();
        verbose["messages"]![0]!.ToString().Should().StartWith("Invalid schema");
    }

    [Fact]
    public async Task Another_language_fits_only_where_nothing_is_asked()
    {
        await Talk.RegisterAsync("languages", SomeSchema.Avro("Languages", "a"));
        var body = SomeSchema.Body(SomeSchema.Json("a"), "JSON");

        (await Talk.PostAsync("/compatibility/subjects/languages/versions?verbose=true", body)).Json["messages"]![0]!.ToString().Should().Contain("different schema type");
        await Talk.PutAsync("/config/languages", """{"compatibility":"NONE"}""");
        (await Talk.PostAsync("/subjects/languages/versions", body)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_lenient_policy_lets_open_objects_grow()
    {
        const string Open = """{"type":"object","properties":{"a":{"type":"string"}}}""";
        var body = SomeSchema.Body("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", "JSON");
        await Talk.RegisterAsync("lenient", Open, "JSON");

        (await Talk.PostAsync("/compatibility/subjects/lenient/versions?verbose=true", body)).Json["messages"]![0]!.ToString()
            .Should().Be("""{errorType:"OPTIONAL_PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL", description:"#/properties/b"}""");
        await Talk.PutAsync("/config/lenient", """{"compatibilityPolicy":"LENIENT"}""");
        (await Talk.PostAsync("/compatibility/subjects/lenient/versions", body)).Text.Should().Be("""{"is_compatible":true}""");
    }
}
