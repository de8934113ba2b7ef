using PactBroker.Client;
using PactBroker.Client.Importing;
using PactBroker.Tests.Conversations;

namespace PactBroker.Tests.Importing;

/// <summary>What the Ruby broker answered at the end of each recorded conversation is what a broker answers that has only imported what the conversation made: the matrix,
/// can-i-deploy, pacts, versions, what a provider is to verify.</summary>
public sealed class RecordedAnswersAfterAnImport
{
    [Fact]
    public Task Are_those_of_the_hand_written_conversations() => CompareAsync("golden.json", _ => true, atLeast: 200);

    /// <summary>But for what a provider is to verify: which results a newer one of the same version replaced, and when a branch began, is not in the API.</summary>
    [Fact]
    public Task Are_those_of_the_seeded_conversations()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 }, "CONTRACTS_ALL is not set: 3,823 steps are for the long run.");
        return CompareAsync("random.json", step => step.Kind != "forver", atLeast: 840);
    }

    private static async Task CompareAsync(string file, Func<RecordedStep, bool> isCompared, int atLeast)
    {
        RecordedConversation.RequireRecordings();
        await using var source = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        await using var target = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        var conversations = RecordedConversation.Read(file);
        foreach (var conversation in conversations)
        {
            await new ConversationPlayer(client, source.BaseAddress).PlayAsync(conversation, TestContext.Current.CancellationToken);
        }

        await ImportAsync(source.BaseAddress, target.BaseAddress);

        var (asked, wrong) = (0, new List<string>());
        foreach (var conversation in conversations)
        {
            var questions = conversation with { Steps = [.. QuestionsAtTheEnd(conversation).Where(isCompared)] };
            var differences = await new ConversationPlayer(client, target.BaseAddress).PlayAsync(questions, TestContext.Current.CancellationToken);
            asked += questions.Steps.Count;
            wrong.AddRange(differences.SelectMany(step => step.Value.Select(difference => $"{conversation.Name}: {difference}")));
        }

        string.Join('\n', wrong).Should().BeEmpty();
        asked.Should().BeGreaterThan(atLeast);
    }

    // After the last change: what is asked before is about less than there is in the end.
    private static IEnumerable<RecordedStep> QuestionsAtTheEnd(RecordedConversation conversation)
    {
        var deviations = KnownDeviations.StepsOf(conversation.Name);
        var lastChange = conversation.Steps.Index().Where(step => !IsQuestion(step.Item)).Select(step => step.Index).DefaultIfEmpty(-1).Max();
        return conversation.Steps.Index()
            .Where(step => step.Index > lastChange && !step.Item.Path.Contains("{{", StringComparison.Ordinal) && !deviations.Contains(step.Index))
            .Select(step => step.Item);
    }

    private static bool IsQuestion(RecordedStep step) => step.Method == "GET" || step.Path.EndsWith("/for-verification", StringComparison.Ordinal);

    private static async Task ImportAsync(Uri from, Uri to)
    {
        var folder = Directory.CreateTempSubdirectory("import-");
        try
        {
            using var journal = ImportJournal.Open(Path.Combine(folder.FullName, "journal"), from, to);
            using var import = new BrokerImport(new BrokerClientOptions { BaseAddress = from }, new BrokerClientOptions { BaseAddress = to }, journal);
            await import.RunAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
