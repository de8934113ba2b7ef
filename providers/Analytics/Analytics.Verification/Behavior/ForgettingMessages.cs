using Analytics.Ledger.Entries;
using Analytics.Ledger.Storage;
using Analytics.Verification.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.Inbox;

namespace Analytics.Verification.Behavior;

/// <summary>The inbox does not grow for ever, and the ledger loses nothing.</summary>
public sealed class ForgettingMessages
{
    public static TheoryData<string> Databases => AnalyticsHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_that_entered_nothing_is_forgotten_after_a_month_and_one_with_entries_is_not(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        await app.SaveAsync(
            new HandledMessage { MessageId = "entered", HandledAt = DateTimeOffset.UnixEpoch },
            new Entry { MessageId = "entered", Kind = EntryKind.ProductSoldOut, Subject = "chair-oak", At = DateTimeOffset.UnixEpoch },
            new HandledMessage { MessageId = "nothing entered", HandledAt = DateTimeOffset.UnixEpoch });
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<InboxSweeping<AnalyticsContext>>().SweepAsync(Token);

        var context = scope.ServiceProvider.GetRequiredService<AnalyticsContext>();
        (await context.Set<HandledMessage>().Select(message => message.MessageId).ToListAsync(Token)).Should().Equal("entered");
        (await context.Entries.CountAsync(Token)).Should().Be(1);
    }
}
