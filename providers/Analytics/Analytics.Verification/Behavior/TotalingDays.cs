using Analytics.Ledger.Entries;
using Analytics.Ledger.Storage;
using Analytics.Ledger.Totals;
using Analytics.Verification.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.Inbox;

namespace Analytics.Verification.Behavior;

/// <summary>The batch job: an input set of entries, an output set of totals, as often as one likes.</summary>
public sealed class TotalingDays
{
    private static readonly Period January = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

    public static TheoryData<string> Cases => [.. DayTotalCase.All.Select(one => one.Name)];

    public static TheoryData<string> Databases => AnalyticsHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_cases() => DayTotalCase.All.Should().HaveCountGreaterThan(5);

    [Theory, MemberData(nameof(Cases))]
    [Trait("row", "S3-007"), Trait("row", "S4-015")]
    public void Entries_give_their_totals_in_whatever_order_they_stand(string name)
    {
        var one = DayTotalCase.All.Single(candidate => candidate.Name == name);

        DayTotal.Of(one.Entries).Should().Equal(one.Totals);
        DayTotal.Of(one.Entries.Reverse()).Should().Equal(one.Totals);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-007")]
    public async Task The_job_writes_the_totals_of_all_cases_and_the_same_when_it_runs_again(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        var entries = DayTotalCase.All.SelectMany(one => one.Entries).Where(entry => entry.Amount < 1_000_000m).Select((entry, index) => Numbered(entry, $"m{index}")).ToList();
        await SaveAsync(app, entries);

        var first = await RunAsync(app, January);
        var second = await RunAsync(app, January);

        first.Should().NotBeEmpty().And.Equal(DayTotal.Of(entries));
        second.Should().Equal(first);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_entry_that_comes_late_is_in_the_next_run_and_other_days_stay_as_they_were(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        await SaveAsync(app, [Captured("m1", "2026-01-14T12:00:00Z", 0.10m), Captured("m2", "2026-01-15T12:00:00Z", 0.20m)]);
        await RunAsync(app, January);
        await SaveAsync(app, [Captured("m3", "2026-01-14T12:00:00Z", 1m), Captured("m4", "2026-01-15T12:00:00Z", 0.30m)]);

        var totals = await RunAsync(app, new Period(new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 15)));

        totals.Select(total => (total.Day.Day, total.Count, total.Amount)).Should().Equal((14, 1, 0.10m), (15, 2, 0.50m));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Runs_at_the_same_time_leave_the_totals_of_one(string database)
    {
        await using var app = await AnalyticsHost.OnAsync(database);
        var entries = Enumerable.Range(1, 50).Select(number => Captured($"m{number}", "2026-01-15T12:00:00Z", 0.10m)).ToList();
        await SaveAsync(app, entries);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(app, January), Token)));

        (await RunAsync(app, January)).Should().ContainSingle().Which.Amount.Should().Be(5.00m);
    }

    private static Entry Captured(string message, string at, decimal amount) =>
        new() { MessageId = message, Kind = EntryKind.PaymentCaptured, Amount = amount, Currency = "EUR", At = DateTimeOffset.Parse(at) };

    private static Entry Numbered(Entry entry, string message) => new()
    {
        MessageId = message,
        Kind = entry.Kind,
        Subject = entry.Subject,
        Quantity = entry.Quantity,
        Amount = entry.Amount,
        Currency = entry.Currency,
        At = entry.At.ToUniversalTime(),
    };

    private static Task SaveAsync(AnalyticsHost app, IReadOnlyList<Entry> entries) =>
        app.SaveAsync([.. entries.Select(entry => entry.MessageId).Distinct().Select(id => new HandledMessage { MessageId = id, HandledAt = DateTimeOffset.UnixEpoch }), .. entries]);

    /// <summary>Runs the job, and reads all totals that are there afterwards.</summary>
    private static async Task<IReadOnlyList<DayTotal>> RunAsync(AnalyticsHost app, Period period)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Totaling>().RunAsync(period, Token);
        var totals = await scope.ServiceProvider.GetRequiredService<AnalyticsContext>().DayTotals.AsNoTracking().ToListAsync(Token);
        return
        [
            .. totals.OrderBy(total => total.Day).ThenBy(total => total.Kind).ThenBy(total => total.Subject, StringComparer.Ordinal).ThenBy(total => total.Currency, StringComparer.Ordinal),
        ];
    }
}
