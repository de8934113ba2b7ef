using System.Globalization;
using PactBroker.Tests.Databases;
using PactBroker.Tests.History;
using PactBroker.Tests.Model;

namespace PactBroker.Tests.Cleaning;

/// <summary>Who asks about what is left cannot tell that something has gone; who asks about what has gone is told so.</summary>
public sealed class AnswersAfterCleaning
{
    private static readonly string[] Places = ["environment=test", "environment=production", "to=dev", "to=prod"];

    public static TheoryData<string, int> Histories
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var database in TestDatabase.Names)
            {
                foreach (var seed in new[] { 11, 12 })
                {
                    data.Add(database, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public async Task Are_those_of_before_for_what_stays(string databaseName, int seed)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        var history = new RandomHistory(broker.Talk, seed, versions: 12);
        for (var step = 0; step < 150; step++)
        {
            broker.PassDays(1);
            await history.ChangeAsync();
        }

        // Without a branch, versions stay that the answers no longer show on it: that is another thing.
        var plan = await broker.CleanAsync("""{"dryRun":true,"keepBranchSelectors":[]}""");
        var questions = plan["versions"]!.AsArray().Where(version => !(bool)version!["delete"]!)
            .SelectMany(version => Places.Select(place => $"/can-i-deploy?pacticipant={version!["pacticipant"]}&version={version["number"]}&{place}")).ToList();
        var before = await AskAsync(broker, questions);
        var deleted = (await broker.CleanAsync("""{"keepBranchSelectors":[]}"""))["deleted"]!;

        deleted["versions"]!.GetValue<int>().Should().BeGreaterThan(4, "something is to be cleaned");
        foreach (var (now, then) in (await AskAsync(broker, questions)).Zip(before))
        {
            now.Should().Be(then);
        }

        before.Distinct().Should().HaveCountGreaterThan(5, "questions that are all answered alike prove nothing");
    }

    /// <summary>What was decided then, and nothing else: which of the branches and tags shown with a version were the newest may not be known any more.</summary>
    [Theory]
    [MemberData(nameof(Histories))]
    public async Task About_the_past_are_those_of_then_or_refused(string databaseName, int seed)
    {
        await using var broker = await AgingBroker.StartAsync(databaseName);
        var history = new RandomHistory(broker.Talk, seed, versions: 12);
        var given = new List<(string Question, DateTimeOffset At, string Answer)>();
        for (var step = 0; step < 150; step++)
        {
            broker.PassDays(1);
            await history.ChangeAsync();
            for (var i = 0; i < 3; i++)
            {
                var question = history.Question();
                var reply = await broker.Talk.GetAsync(question);
                if (reply.Status == 200)
                {
                    given.Add((question, broker.Now.AddHours(1), PlainAnswer.Read(reply.Json).ToString()));
                }
            }
        }

        broker.PassDays(1);
        await broker.CleanAsync("""{"keepVersionSelectors":[{"max_age":40},{"branch":true,"latest":true}]}""");
        var refused = 0;
        foreach (var (question, at, answer) in given)
        {
            var reply = await broker.Talk.GetAsync($"{question}&asOf={Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture))}");
            if (reply.Status == 400)
            {
                reply.Text.Should().Contain("has been deleted", "of {0} at {1:O}", question, at);
                refused++;
            }
            else
            {
                PlainAnswer.Read(reply.Json).ToString().Should().Be(answer, "{0} was answered so at {1:O} (seed {2})", question, at, seed);
            }
        }

        refused.Should().BeInRange(given.Count / 20, given.Count * 9 / 10, "some of {0} answers need what is gone, and some do not", given.Count);
    }

    private static async Task<List<string>> AskAsync(AgingBroker broker, IEnumerable<string> questions)
    {
        var answers = new List<string>();
        foreach (var question in questions)
        {
            answers.Add($"{question} {(await broker.Talk.GetAsync(question)).Text}");
        }

        return answers;
    }
}
