using System.Globalization;
using PactBroker.Tests.Model;
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

    [Theory]
    [InlineData("DELETE /pacticipants/Other", "Other 1 production", "refused")]
    [InlineData("DELETE /pacticipants/Other", "Reader 1 production", "refused")]
    [InlineData("DELETE /pacticipants/Other", "Bystander 1 production", "answered")]
    [InlineData("DELETE /pacticipants/Reader/versions/1", "Reader 1 production", "refused")]
    [InlineData("DELETE /pacticipants/Reader/versions/1", "Reader 2 production", "answered")]
    [InlineData("DELETE /pacticipants/Reader/versions/1", "Other 1 production", "answered")]
    [InlineData("DELETE /pacticipants/Other/versions/1", "Reader 2 production", "refused")]
    [InlineData("DELETE /pacticipants/Other/versions/1", "Reader 2 test", "answered")]
    [InlineData("DELETE /pacts/provider/Other/consumer/Reader/version/2", "Reader 2 production", "refused")]
    [InlineData("DELETE /pacts/provider/Other/consumer/Reader/version/2", "Reader 1 production", "answered")]
    [InlineData("DELETE /integrations/provider/Other/consumer/Reader", "Reader 1 production", "refused")]
    [InlineData("DELETE /integrations/provider/Other/consumer/Reader", "Bystander 1 production", "answered")]
    [InlineData("DELETE /pacticipants/Reader/branches/feat", "Reader 1 production", "answered")]
    public async Task Of_the_time_before_something_was_deleted_only_is_told_what_it_does_not_change(string deletion, string question, string expected)
    {
        // Names of this case: what another deleted is not to be seen here.
        var names = $"{deletion} {question}".GetHashCode(StringComparison.Ordinal).ToString("x", CultureInfo.InvariantCulture);
        string Own(string text) => new[] { "Reader", "Other", "Bystander" }.Aggregate(text, (all, name) => all.Replace(name, name + names, StringComparison.Ordinal));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(Own("Reader"), "1", Own("Other"), SomePact.Between(Own("Reader"), Own("Other"), "a"), branch: "feat"));
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(Own("Reader"), "2", Own("Other"), SomePact.Between(Own("Reader"), Own("Other"), "b"), branch: "main"));
        await Talk.PutAsync(Own("/pacticipants/Other/versions/1"));
        await Talk.PutAsync(Own("/pacticipants/Bystander/versions/1"));
        var production = (await Talk.GetAsync("/environments?name=production")).Json["_embedded"]!["environments"]![0]!["uuid"];
        await Talk.PostAsync(Own($"/pacticipants/Other/versions/1/deployed-versions/environment/{production}"));
        var parts = Own(question).Split(' ');
        var ask = $"/can-i-deploy?pacticipant={parts[0]}&version={parts[1]}&environment={parts[2]}";
        var (before, answer) = (TimeProvider.System.GetUtcNow(), PlainAnswer.Read((await Talk.GetAsync(ask)).Json));

        var deleted = await Talk.DeleteAsync(Own(deletion["DELETE ".Length..]));
        var reply = await AskAsync(ask, before);

        deleted.Status.Should().BeInRange(200, 204);
        (reply.Status == 200 ? "answered" : "refused").Should().Be(expected, reply.Text);
        if (reply.Status == 200)
        {
            PlainAnswer.Read(reply.Json).ToString().Should().Be(answer.ToString());
        }
        else
        {
            reply.Text.Should().Contain("has been deleted");
        }
    }

    [Fact]
    public async Task An_environment_that_is_gone_is_not_told_about()
    {
        await Talk.PostAsync("/environments", """{"name":"leaving","production":false}""");
        await Talk.PutAsync("/pacticipants/Visitor/versions/1");
        var before = TimeProvider.System.GetUtcNow();
        var uuid = (await Talk.GetAsync("/environments?name=leaving")).Json["_embedded"]!["environments"]![0]!["uuid"];
        await Talk.DeleteAsync($"/environments/{uuid}");

        (await AskAsync("/can-i-deploy?pacticipant=Visitor&version=1&environment=leaving", before)).Text.Should().Contain("the environment leaving has been deleted");
        (await AskAsync("/can-i-deploy?pacticipant=Visitor&version=1&environment=test", before)).Status.Should().Be(200);
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
