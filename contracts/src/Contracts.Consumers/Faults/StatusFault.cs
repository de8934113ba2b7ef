using System.Globalization;
using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record StatusFault : Fault
{
    public StatusFault(int code, TimeSpan? retryAfter)
        : base(retryAfter is { } wait ? $"status {code}, retry after {Seconds(wait)} s" : $"status {code}")
    {
        if (code is < 400 or > 599)
            throw new ArgumentOutOfRangeException(nameof(code), code, "A status that says a failure is between 400 and 599.");
        if (retryAfter is { } given)
            ArgumentOutOfRangeException.ThrowIfNegative(given.Ticks, nameof(retryAfter));
        Code = code;
        RetryAfter = retryAfter;
    }

    public int Code { get; }

    public TimeSpan? RetryAfter { get; }

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Whole(
        new MockAnswer(Code, RetryAfter is { } wait ? [KeyValuePair.Create("Retry-After", Seconds(wait))] : [], default));

    // The header knows whole seconds; a client that asks too early would be told the same again.
    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
