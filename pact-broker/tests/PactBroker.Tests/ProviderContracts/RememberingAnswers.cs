using PactBroker.ProviderContracts;

namespace PactBroker.Tests.ProviderContracts;

/// <summary>What was computed is remembered while there is room, and computed once, whoever asks.</summary>
public sealed class RememberingAnswers
{
    private readonly RecentAnswers<string, string> _answers = new(room: 10, answer => answer.Length);
    private int _computed;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_who_ask_at_once_are_told_what_was_computed_once()
    {
        var found = new TaskCompletionSource<string>();
        var first = _answers.GetAsync("a", () => ComputeAsync(found.Task), Stop);
        var second = _answers.GetAsync("a", () => ComputeAsync(found.Task), Stop);

        found.SetResult("yes");

        (await Task.WhenAll(first, second)).Should().Equal("yes", "yes");
        _computed.Should().Be(1);
    }

    [Fact]
    public async Task Where_there_is_no_room_what_was_asked_for_longest_ago_goes_first()
    {
        await AskAsync("a", "12345");
        await AskAsync("b", "1234");
        await AskAsync("a", "12345");
        _computed.Should().Be(2);

        await AskAsync("c", "1234");

        await AskAsync("a", "12345");
        await AskAsync("c", "1234");
        _computed.Should().Be(3, "a was asked for after b, and there was room for it");
        await AskAsync("b", "1234");
        _computed.Should().Be(4, "b had to go");
    }

    [Fact]
    public async Task What_is_larger_than_all_the_room_is_answered_and_pushes_nothing_out()
    {
        await AskAsync("a", "1");

        (await AskAsync("b", "12345678901")).Should().Be("12345678901");

        await AskAsync("a", "1");
        _computed.Should().Be(2);
    }

    [Fact]
    public async Task When_one_gives_up_the_next_who_waits_begins_anew()
    {
        var given = new TaskCompletionSource<string>();
        var first = _answers.GetAsync("a", () => ComputeAsync(given.Task), Stop);
        var second = AskAsync("a", "yes");

        given.SetCanceled(Stop);

        await first.Awaiting(answer => answer).Should().ThrowAsync<OperationCanceledException>();
        (await second).Should().Be("yes");
        _computed.Should().Be(2);
    }

    [Fact]
    public async Task Nobody_waits_for_another_longer_than_for_himself()
    {
        using var limit = new CancellationTokenSource();
        var never = new TaskCompletionSource<string>();
        var first = _answers.GetAsync("a", () => never.Task, Stop);
        var second = _answers.GetAsync("a", () => never.Task, limit.Token);

        await limit.CancelAsync();

        await second.Awaiting(answer => answer).Should().ThrowAsync<OperationCanceledException>();
        never.SetResult("late");
        (await first).Should().Be("late");
    }

    private Task<string> AskAsync(string key, string answer) => _answers.GetAsync(key, () => ComputeAsync(Task.FromResult(answer)), Stop);

    private Task<string> ComputeAsync(Task<string> found)
    {
        _computed++;
        return found;
    }
}
