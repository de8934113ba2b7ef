using System.Globalization;
using PactBroker.Cleaning;

namespace PactBroker.Tests.Cleaning;

public sealed class Appointments
{
    [Theory]
    [InlineData("15 2 * * *", "2026-11-21 20:00", "2026-11-22 02:15")]
    [InlineData("15 2 * * *", "2026-11-21 02:15", "2026-11-22 02:15")]
    [InlineData("15 2 * * *", "2026-11-21 02:14", "2026-11-21 02:15")]
    [InlineData("*/20 * * * *", "2026-11-21 20:41", "2026-11-21 21:00")]
    [InlineData("5/20 * * * *", "2026-11-21 20:41", "2026-11-21 20:45")]
    [InlineData("0 9-17 * * 1-5", "2026-11-20 17:00", "2026-11-23 09:00")]
    [InlineData("0 0 * * 7", "2026-11-21 00:00", "2026-11-22 00:00")]
    [InlineData("0 0 1 * *", "2026-12-31 23:59", "2027-01-01 00:00")]
    [InlineData("30 3 29 2 *", "2026-03-01 00:00", "2028-02-29 03:30")]
    [InlineData("0 0 13 * 5", "2026-11-14 00:00", "2026-11-20 00:00")]
    [InlineData("0,30 4 * 1,7 *", "2026-02-01 00:00", "2026-07-01 04:00")]
    public void The_next_is_as_cron_has_it(string schedule, string after, string expected) =>
        CronSchedule.Parse(schedule).After(At(after)).Should().Be(At(expected));

    [Fact]
    public void One_that_never_comes_is_none() => CronSchedule.Parse("0 0 30 2 *").After(At("2026-01-01 00:00")).Should().BeNull();

    [Theory]
    [InlineData("15 2 * *", "five fields")]
    [InlineData("60 2 * * *", "'60' is no minute: a number from 0 to 59")]
    [InlineData("0 0 0 * *", "'0' is no day")]
    [InlineData("0 5-2 * * *", "a range goes upward")]
    [InlineData("0 0 * jan *", "'jan' is no month")]
    [InlineData("*/0 * * * *", "'0' is no minute")]
    public void What_cannot_be_meant_is_refused(string schedule, string why) =>
        FluentActions.Invoking(() => CronSchedule.Parse(schedule)).Should().Throw<FormatException>().WithMessage($"*{why}*");

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
