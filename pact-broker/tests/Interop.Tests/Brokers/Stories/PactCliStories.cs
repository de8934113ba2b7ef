using Interop.Tests.Tools;

namespace Interop.Tests.Brokers.Stories;

/// <summary>The unmodified Pact CLI, every subcommand of it, on a broker on each database.</summary>
public sealed class PactCliStories
{
    // Subcommands that no story tells, and why not.
    private static readonly Dictionary<string, string> NotTold = new()
    {
        ["ruby"] = "installs and starts the Ruby broker, and asks no broker anything",
        ["docker"] = "starts a container of the Ruby broker, and asks no broker anything",
        ["help"] = "shows what the test below reads",
    };

    public static TheoryData<string, string> Stories
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var database in BrokerCommands.Databases)
            {
                foreach (var story in Story.ReadAll())
                    rows.Add(database, story.Title);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task A_story_goes_as_told(string database, string title)
    {
        LongRun.Only(database != BrokerCommands.Databases[0], "each story is told on one database");
        await using var teller = new StoryTeller(await BrokerCommands.StartAsync(database));

        await teller.TellAsync(Story.ReadAll().Single(story => story.Title == title));
    }

    [Fact]
    public async Task Every_subcommand_is_told_or_has_a_reason_not_to_be()
    {
        var help = (await Tool.PactAsync("broker", "--help")).ShouldExitWith(0).Output;
        var subcommands = help.Split("Commands:")[1].Split("Options:")[0].Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => word.Length > 0).ToList();
        var told = Story.ReadAll().SelectMany(story => story.Lines).Select(line => line.Subcommand).OfType<string>().ToHashSet();

        subcommands.Should().HaveCountGreaterThan(25).And.Contain("publish");
        told.Should().NotIntersectWith(NotTold.Keys);
        told.Concat(NotTold.Keys).Should().BeEquivalentTo(subcommands);
    }
}
