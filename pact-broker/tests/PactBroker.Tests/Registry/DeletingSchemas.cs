using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>Softly deleted is hidden and can be read by id; for good comes after, and never takes what others build on.</summary>
public abstract class DeletingSchemas(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : DeletingSchemas(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : DeletingSchemas(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task A_version_is_deleted_in_two_steps()
    {
        var id = (await Talk.RegisterAsync("steps", SomeSchema.Avro("Steps", "a"))).Number("id");
        await Talk.RegisterAsync("steps", SomeSchema.Avro("Steps", "a", "b?"));

        (await Talk.DeleteAsync("/subjects/steps/versions/1?permanent=true")).Refusal().Should().Be((404, 40407));
        (await Talk.DeleteAsync("/subjects/steps/versions/1")).Text.Should().Be("1");
        (await Talk.DeleteAsync("/subjects/steps/versions/1")).Refusal().Should().Be((404, 40406));
        (await Talk.GetAsync("/subjects/steps/versions/1")).Refusal().Should().Be((404, 40402));
        (await Talk.GetAsync("/subjects/steps/versions/1?deleted=true")).Json["deleted"]!.GetValue<bool>().Should().BeTrue();
        (await Talk.GetAsync("/subjects/steps/versions")).Text.Should().Be("[2]");
        (await Talk.GetAsync("/subjects/steps/versions?deleted=true")).Text.Should().Be("[1,2]");
        (await Talk.GetAsync("/subjects/steps/versions?deletedOnly=true")).Text.Should().Be("[1]");
        (await Talk.GetAsync("/subjects/steps/versions?deletedAsNegative=true")).Text.Should().Be("[-1,2]");
        (await Talk.GetAsync($"/schemas/ids/{id}")).Status.Should().Be(200);

        (await Talk.DeleteAsync("/subjects/steps/versions/1?permanent=true")).Text.Should().Be("1");
        (await Talk.GetAsync($"/schemas/ids/{id}")).Refusal().Should().Be((404, 40403));
        (await Talk.DeleteAsync("/subjects/steps/versions/1?permanent=true")).Refusal().Should().Be((404, 40402));
    }

    [Fact]
    public async Task A_subject_is_deleted_in_two_steps()
    {
        await Talk.RegisterAsync("gone", SomeSchema.Avro("Gone", "a"));
        await Talk.RegisterAsync("gone", SomeSchema.Avro("Gone", "a", "b?"));
        await Talk.PutAsync("/config/gone", """{"compatibility":"FULL"}""");

        (await Talk.DeleteAsync("/subjects/gone?permanent=true")).Refusal().Should().Be((404, 40405));
        (await Talk.DeleteAsync("/subjects/gone")).Text.Should().Be("[1,2]");
        (await Talk.DeleteAsync("/subjects/gone")).Refusal().Should().Be((404, 40404));
        (await Talk.GetAsync("/subjects/gone/versions")).Refusal().Should().Be((404, 40401));
        (await Talk.GetAsync("/subjects?subjectPrefix=gone")).Text.Should().Be("[]");
        (await Talk.GetAsync("/subjects?subjectPrefix=gone&deleted=true")).Text.Should().Be("""["gone"]""");
        (await Talk.GetAsync("/subjects?subjectPrefix=gone&deletedOnly=true")).Text.Should().Be("""["gone"]""");
        (await Talk.GetAsync("/config/gone")).Status.Should().Be(200, "a config survives the soft delete");

        (await Talk.DeleteAsync("/subjects/gone?permanent=true")).Text.Should().Be("[1,2]");
        (await Talk.DeleteAsync("/subjects/gone?permanent=true")).Refusal().Should().Be((404, 40401));
        (await Talk.GetAsync("/config/gone")).Refusal().Should().Be((404, 40408));
        (await Talk.RegisterAsync("gone", SomeSchema.Avro("Gone", "z"))).Number("version").Should().Be(1);
    }

    [Fact]
    public async Task The_id_of_a_schema_that_went_for_good_is_never_that_of_another()
    {
        var id = (await Talk.RegisterAsync("reused", SomeSchema.Avro("Reused", "a"))).Number("id");
        await Talk.DeleteAsync("/subjects/reused");
        await Talk.DeleteAsync("/subjects/reused?permanent=true");
        var other = (await Talk.RegisterAsync("reused", SomeSchema.Avro("Reused", "b"))).Number("id");
        await Talk.RegisterAsync("reused-2", SomeSchema.Avro("Reused", "a"));

        other.Should().BeGreaterThan(id);
        (await Talk.GetAsync($"/schemas/ids/{id}/schema")).Text.Should().Be("""{"type":"record","name":"Reused","fields":[{"name":"a","type":"string"}]}""");
    }

    [Fact]
    public async Task A_deleted_version_is_not_compared_with()
    {
        await Talk.RegisterAsync("ignored", SomeSchema.Avro("Ignored", "a"));
        await Talk.RegisterAsync("ignored", SomeSchema.Avro("Ignored", "a", "b?"));
        await Talk.PutAsync("/config/ignored", """{"compatibility":"FORWARD"}""");
        (await Talk.PostAsync("/compatibility/subjects/ignored/versions/latest", SomeSchema.Body(SomeSchema.Avro("Ignored", "a")))).Text.Should().Contain("true");
        await Talk.DeleteAsync("/subjects/ignored/versions/2");
        await Talk.PutAsync("/config/ignored", """{"compatibility":"BACKWARD"}""");

        (await Talk.RegisterAsync("ignored", SomeSchema.Avro("Ignored", "a", "c?"))).Number("version").Should().Be(3);
    }

    [Fact]
    public async Task What_others_build_on_is_not_deleted()
    {
        await Talk.RegisterAsync("base", SomeSchema.Avro("Base", "a"));
        await Talk.RegisterAsync("user", """{"type":"record","name":"User","fields":[{"name":"base","type":"Base"}]}""", null, ("references", SomeSchema.Reference("Base", "base", 1)));

        (await Talk.DeleteAsync("/subjects/base/versions/1")).Refusal().Should().Be((422, 42206));
        (await Talk.DeleteAsync("/subjects/base")).Refusal().Should().Be((422, 42206));
        await Talk.DeleteAsync("/subjects/user");
        (await Talk.DeleteAsync("/subjects/base")).Text.Should().Be("[1]");
        (await Talk.DeleteAsync("/subjects/base?permanent=true")).Refusal().Should().Be((422, 42206));
        await Talk.DeleteAsync("/subjects/user?permanent=true");
        (await Talk.DeleteAsync("/subjects/base?permanent=true")).Text.Should().Be("[1]");
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_deleted()
    {
        (await Talk.DeleteAsync("/subjects/never")).Refusal().Should().Be((404, 40401));
        (await Talk.DeleteAsync("/subjects/never?permanent=true")).Refusal().Should().Be((404, 40401));
        (await Talk.DeleteAsync("/subjects/never/versions/1")).Refusal().Should().Be((404, 40401));
        (await Talk.DeleteAsync("/subjects/never/versions/zero")).Refusal().Should().Be((422, 42202));
    }
}
