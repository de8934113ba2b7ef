using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Conversations;

/// <summary>What the Ruby broker said in each recorded conversation, this one says too, but for the deviations in the table.</summary>
public abstract class RecordedConversations(TestBroker broker)
{
    public sealed class OnSqlite(FileBroker broker) : RecordedConversations(broker), IClassFixture<FileBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : RecordedConversations(broker), IClassFixture<PostgreSqlBroker>;

    private const string Golden = "golden.json";
    private const string Random = "random.json";

    public static TheoryData<string, string> HandWritten => Named(Golden);

    public static TheoryData<string, string> Seeded => Named(Random);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(HandWritten))]
    public Task A_hand_written_conversation_goes_as_recorded(string name, string note) => PlayAsync(Golden, name, note);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Seeded))]
    public Task A_seeded_conversation_goes_as_recorded(string name, string note) => PlayAsync(Random, name, note);

    [Fact]
    public void The_recordings_are_here()
    {
        RecordedConversation.RequireRecordings();
        HandWritten.Should().HaveCount(50);
        Seeded.Should().HaveCount(90);
    }

    private async Task PlayAsync(string file, string name, string note)
    {
        var conversation = RecordedConversation.Read(file).Single(c => c.Name == name);
        var differences = await new ConversationPlayer(broker.Client, broker.BaseAddress).PlayAsync(conversation, TestContext.Current.CancellationToken);
        var expected = KnownDeviations.StepsOf(name);
        var unexpected = differences.Where(d => !expected.Contains(d.Key)).SelectMany(d => d.Value.Select(text => $"step {d.Key}: {text}"));
        string.Join('\n', unexpected).Should().BeEmpty("conversation {0} ({1}) was recorded from the reference", name, note);
        expected.Except(differences.Keys).Should().BeEmpty("a deviation that is none any more leaves the table");
    }

    private static TheoryData<string, string> Named(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var conversation in RecordedConversation.Read(file))
            data.Add(conversation.Name, conversation.Note);

        return data;
    }
}
