using PactBroker.Tests.Databases;
using PactBroker.Tests.Faults;
using PactBroker.Tests.Hosting;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Clusters;

/// <summary>Three broker processes on one PostgreSQL database, with clients of all three that publish the same and other pacts, verify and deploy at once.</summary>
public sealed class ThreeProcesses
{
    private const int Clients = 24;

    [Fact]
    public async Task Refuse_nobody_lose_nothing_and_answer_as_one()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        using var first = await BrokerProcess.StartAsync(database);
        using var second = await BrokerProcess.StartAsync(database);
        using var third = await BrokerProcess.StartAsync(database);
        var storm = new Storm([first.Address, second.Address, third.Address], "c", Clients, seed: 3);

        await storm.BlowAsync(builds: 8);

        storm.Refusals.Should().BeEmpty();
        storm.Deployments.Should().HaveCount(Clients * 8);
        await ExpectAsync(database, storm);
        await AnswerAlikeAsync(storm, first.Address, second.Address, third.Address);
    }

    [Fact]
    public async Task Go_on_without_the_one_that_is_killed()
    {
        PostgreSqlServer.Require();
        await using var database = await PostgreSqlTestDatabase.CreateAsync();
        using var first = await BrokerProcess.StartAsync(database);
        using var second = await BrokerProcess.StartAsync(database);
        using var killed = await BrokerProcess.StartAsync(database);
        var storm = new Storm([first.Address, second.Address, killed.Address], "k", Clients, seed: 5)
        {
            OnAcknowledged = acknowledged =>
            {
                if (acknowledged == 100)
                {
                    killed.Kill();
                }
            },
        };

        await storm.BlowAsync(builds: 8);

        storm.Refusals.Should().BeEmpty("who talks to the others notices nothing");
        storm.Deployments.Count.Should().BeInRange(Clients / 3 * 2 * 8, (Clients * 8) - 1);
        await ExpectAsync(database, storm);
        await AnswerAlikeAsync(storm, first.Address, second.Address);
    }

    private static async Task ExpectAsync(PostgreSqlTestDatabase database, Storm storm)
    {
        await using var connection = new Npgsql.NpgsqlConnection($"{database.ConnectionString};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        (await Acknowledged.MissingAsync(connection, storm)).Should().BeEmpty();
        (await HalfStored.FindAsync(connection)).Should().BeEmpty();
    }

    private static async Task AnswerAlikeAsync(Storm storm, params Uri[] addresses)
    {
        var questions = storm.Results.Take(5).Select(result => $"/can-i-deploy?pacticipant={result.Publication.Consumer}&version={result.Publication.Version}&environment=test")
            .Concat(["/matrix?q[][pacticipant]=P0&q[][branch]=branch-1&q[][latest]=true&latestby=cvp&tag=tag-0&latest=true", "/pacticipants/C0/versions?size=500", "/pacts/latest", "/environments"]);
        foreach (var question in questions)
        {
            var answers = new List<string>();
            foreach (var address in addresses)
            {
                using var talk = new Talk(address);
                var reply = await talk.GetAsync(question);
                reply.Status.Should().Be(200, reply.Text);
                answers.Add(reply.Text.Replace(talk.Base, "", StringComparison.Ordinal));
            }

            answers.Distinct().Should().ContainSingle("all answer {0} alike", question);
        }
    }
}
