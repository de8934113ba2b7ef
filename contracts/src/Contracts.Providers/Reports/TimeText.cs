using System.Globalization;

namespace Contracts.Providers.Reports;

/// <summary>How long something took, for people: <c>6 min 10 s</c>, <c>1.5 s</c>, <c>12 ms</c>.</summary>
internal static class TimeText
{
    public static string Of(TimeSpan time) => time switch
    {
        { TotalMinutes: >= 1, Seconds: 0 } => Invariant($"{Math.Floor(time.TotalMinutes):0} min"),
        { TotalMinutes: >= 1 } => Invariant($"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s"),
        { TotalSeconds: >= 1 } => Invariant($"{time.TotalSeconds:0.#} s"),
        _ => Invariant($"{time.TotalMilliseconds:0} ms"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
