using System.Globalization;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.History;

/// <summary>A question about an instant is answered as it would have been then.</summary>
public abstract class AskingAboutThePast(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : AskingAboutThePast(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : AskingAboutThePast(broker), IClassFixture<PostgreSqlBroker>;

    private Talk Talk => broker.Talk;

    /// <summary>After each of many random changes some questions are asked; at the end all of them again, about the instant at which they were.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_answer_of_a_random_history_is_given_again(int seed)
    {
        var history = new RandomHistory(Talk, seed);
        var given = new List<(string Question, DateTimeOffset At, string Answer)>();
        for (var step = 0; step < 60; step++)
        {
            await history.ChangeAsync();
            var question = history.Question();
            given.Add((question, TimeProvider.System.GetUtcNow(), (await Talk.GetAsync(question)).Text));
        }

        given.Select(answer => answer.Answer).Distinct().Should().HaveCountGreaterThan(20, "the history is to be worth asking about");
        foreach (var (question, at, answer) in given)
        {
            (await AskAsync(question, at)).Text.Should().Be(answer, "{0} was answered so at {1:O} (seed {2})", question, at, seed);
        }
    }

    [Theory]
    [InlineData("yesterday", "must be an instant")]
    [InlineData("2026-01-31", "must be an instant")]
    [InlineData("2999-01-01T00:00:00Z", "is in the future")]
    public async Task An_instant_that_cannot_be_asked_about_is_refused(string instant, string why)
    {
        await Talk.PutAsync("/pacticipants/Somebody/versions/1");
        var matrix = await Talk.GetAsync($"/matrix?q[][pacticipant]=Somebody&asOf={instant}");
        var canIDeploy = await Talk.GetAsync($"/can-i-deploy?pacticipant=Somebody&version=1&environment=production&asOf={instant}");

        (matrix.Status, canIDeploy.Status).Should().Be((400, 400));
        matrix.Json["errors"]![0]!.ToString().Should().Contain(why);
        canIDeploy.Json["errors"]!["asOf"]![0]!.ToString().Should().Contain(why);
    }

    [Fact]
    public async Task The_time_before_something_was_deleted_is_not_told_about()
    {
        await Talk.PutAsync("/pacticipants/Leaving/versions/1");
        await Talk.PutAsync("/pacticipants/Staying/versions/1");
        var before = TimeProvider.System.GetUtcNow();
        await Talk.DeleteAsync("/pacticipants/Leaving");

        (await AskAsync("/matrix?q[][pacticipant]=Staying", before)).Json["errors"]![0]!.ToString().Should().Contain("has been deleted");
        (await AskAsync("/matrix?q[][pacticipant]=Staying", TimeProvider.System.GetUtcNow())).Status.Should().Be(200);
    }

    [Fact]
    public async Task An_offset_may_be_given_with_its_plus_as_it_stands()
    {
        await Talk.PutAsync("/pacticipants/Offset/versions/1");

        (await Talk.GetAsync($"/matrix?q[][pacticipant]=Offset&asOf={TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffffff}+00:00")).Status.Should().Be(200);
    }

    private Task<Talk.Reply> AskAsync(string question, DateTimeOffset at) =>
        Talk.GetAsync($"{question}&asOf={Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture))}");
}
