using Marketplace.Sync.Storage;
using Marketplace.Verification.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.Inbox;

namespace Marketplace.Verification.Behavior;

/// <summary>The inbox does not grow for ever.</summary>
public sealed class ForgettingMessages
{
    public static TheoryData<string> Databases => MarketplaceHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_handled_a_month_ago_is_forgotten_however_much_it_is_and_nothing_else(string database)
    {
        await using var app = await MarketplaceHost.OnAsync(database);
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await app.SaveAsync([.. Enumerable.Range(0, 2001).Select(number => Handled($"old-{number}", now.AddDays(-31))), Handled("m1", now.AddDays(-29)), Handled("m2", now)]);
        await using var scope = app.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<InboxSweeping<MarketplaceContext>>().SweepAsync(Token);

        var known = scope.ServiceProvider.GetRequiredService<MarketplaceContext>().Set<HandledMessage>();
        (await known.Select(message => message.MessageId).OrderBy(id => id).ToListAsync(Token)).Should().Equal("m1", "m2");
    }

    private static HandledMessage Handled(string id, DateTimeOffset at) => new() { MessageId = id, HandledAt = at };
}
