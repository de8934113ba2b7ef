using System.Globalization;

namespace Contracts.Providers.Reports;

/// <summary>Times for people.</summary>
internal static class TimeText
{
    /// <summary>When something was: <c>2026-11-22 09:13 UTC</c>.</summary>
    public static string Of(DateTimeOffset? moment) => moment is { } known ? Invariant($"{known.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "an unknown time";

    /// <summary>How long something took: <c>6 min 10 s</c>, <c>1.5 s</c>, <c>12 ms</c>.</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: >= 1, Seconds: 0 } => Invariant($"{Math.Floor(time.TotalMinutes):0} min"),
        { TotalMinutes: >= 1 } => Invariant($"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s"),
        { TotalSeconds: >= 1 } => Invariant($"{time.TotalSeconds:0.#} s"),
        _ => Invariant($"{time.TotalMilliseconds:0} ms"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
