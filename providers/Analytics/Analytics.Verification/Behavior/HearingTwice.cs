using Analytics.Ledger.Entries;
using Analytics.Ledger.Storage;
using Analytics.Verification.Hosting;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events.Inbox;

namespace Analytics.Verification.Behavior;

/// <summary>The inbox on both databases: a message and what it changes are saved together, or not at all.</summary>
public sealed class HearingTwice
{
    public static TheoryData<string> Databases => AnalyticsHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_that_two_instances_handle_at_once_is_entered_once(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        _ = app.Services;
        await using var slow = AnalyticsHost.Connect(app.Database);
        await using var fast = AnalyticsHost.Connect(app.Database);

        var handled = await slow.HandleOnceAsync(
            "m1",
            DateTimeOffset.UnixEpoch,
            async () =>
            {
                slow.Add(SoldOut("m1"));
                (await HandleAsync(fast, "m1")).Should().BeTrue("it is the first to end");
            },
            Token);

        handled.Should().BeFalse();
        (await slow.Entries.CountAsync(Token)).Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_whose_entry_cannot_be_saved_is_not_handled_and_may_come_again(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        _ = app.Services;
        await using var context = AnalyticsHost.Connect(app.Database);
        var failing = () => HandleAsync(context, "m1", entryOf: "a message that nobody heard");

        await failing.Should().ThrowAsync<DbUpdateException>();

        (await HandleAsync(context, "m1")).Should().BeTrue();
        (await HandleAsync(context, "m1")).Should().BeFalse();
        (await context.Entries.CountAsync(Token)).Should().Be(1);
    }

    private static Task<bool> HandleAsync(AnalyticsContext context, string message, string? entryOf = null) =>
        context.HandleOnceAsync(message, DateTimeOffset.UnixEpoch, () => context.AddAsync(SoldOut(entryOf ?? message), Token).AsTask(), Token);

    private static Entry SoldOut(string message) => new() { MessageId = message, Kind = EntryKind.ProductSoldOut, Subject = "chair-oak", At = DateTimeOffset.UnixEpoch };
}
