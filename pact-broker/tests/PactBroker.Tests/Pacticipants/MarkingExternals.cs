using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Pacticipants;

/// <summary>A pacticipant may be said to be of others; and stays so until that is taken back, whatever else is said of it.</summary>
public abstract class MarkingExternals(TestBroker broker)
{
    private readonly string _address = $"/pacticipants/Cards-{Guid.CreateVersion7():N}";

    public sealed class OnSqlite(MemoryBroker broker) : MarkingExternals(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : MarkingExternals(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task It_is_shown_with_the_age_that_evidence_may_have()
    {
        (await Talk.PatchAsync(_address, """{"external":true}""")).Status.Should().Be(201);
        (await ShownAsync()).Should().Be((true, 30));

        (await Talk.PatchAsync(_address, """{"external":true,"evidenceMaxAgeDays":7}""")).Status.Should().Be(200);
        (await ShownAsync()).Should().Be((true, 7));
        (await Talk.PatchAsync(_address, """{"external":true}""")).Status.Should().Be(200);
        (await ShownAsync()).Should().Be((true, 7), "who says it again says nothing of the age");

        (await Talk.PatchAsync(_address, """{"external":false}""")).Status.Should().Be(200);
        (await ShownAsync()).Should().Be((null, null));
    }

    [Fact]
    public async Task Clients_that_do_not_know_it_leave_it_as_it_is()
    {
        await Talk.PatchAsync(_address, """{"external":true,"evidenceMaxAgeDays":7}""");

        (await Talk.PatchAsync(_address, """{"displayName":"Cards"}""")).Status.Should().Be(200);
        (await Talk.PutAsync(_address, """{"repositoryUrl":"http://git/cards"}""")).Status.Should().Be(200);
        (await Talk.PostAsync("/pacticipants", $$"""{"name":"{{_address.Split('/')[^1]}}","mainBranch":"main"}""")).Status.Should().Be(201);

        (await ShownAsync()).Should().Be((true, 7));
    }

    [Theory]
    [InlineData("""{"external":"yes"}""", "external", "must be boolean")]
    [InlineData("""{"external":true,"evidenceMaxAgeDays":0}""", "evidenceMaxAgeDays", "must be a whole number of days from 1 to 3650")]
    [InlineData("""{"external":true,"evidenceMaxAgeDays":1.5}""", "evidenceMaxAgeDays", "must be a whole number of days from 1 to 3650")]
    [InlineData("""{"external":true,"evidenceMaxAgeDays":"7"}""", "evidenceMaxAgeDays", "must be a whole number of days from 1 to 3650")]
    [InlineData("""{"evidenceMaxAgeDays":7}""", "evidenceMaxAgeDays", "is for those that are external: send \"external\": true with it")]
    public async Task What_is_no_mark_is_refused(string body, string field, string because)
    {
        var reply = await Talk.PatchAsync(_address, body);

        reply.Status.Should().Be(400);
        reply.Json["errors"]![field]![0]!.ToString().Should().Be(because);
        (await Talk.GetAsync(_address)).Status.Should().Be(404);
    }

    private async Task<(bool?, long?)> ShownAsync()
    {
        var json = (await Talk.GetAsync(_address)).Json;
        return (json["external"]?.GetValue<bool>(), json["evidenceMaxAgeDays"]?.GetValue<long>());
    }
}
