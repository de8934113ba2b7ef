using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>Whatever is sent, the answer says what is wrong with it, and the next request is served as ever.</summary>
public abstract class RequestsOutOfBounds(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : RequestsOutOfBounds(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : RequestsOutOfBounds(broker), IClassFixture<PostgreSqlBroker>;

    public static TheoryData<string> Names => [.. BadRequestTable.Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Are_refused_and_harm_nobody(string name)
    {
        var row = BadRequestTable.Rows.Single(row => row.Name == name);
        var talk = broker.Talk;
        await talk.PutAsync("/pacticipants/Somebody/versions/0");

        var answer = await row.SendAsync(broker.BaseAddress);

        answer.Should().StartWith($"HTTP/1.1 {row.Status} ").And.Contain(row.Says);
        (await talk.PutAsync("/pacticipants/Somebody/versions/1")).Status.Should().BeOneOf(200, 201);
        (await talk.GetAsync("/pacticipants")).Text.Should().NotContain("Foo", "nothing of what was refused was stored");
    }
}
