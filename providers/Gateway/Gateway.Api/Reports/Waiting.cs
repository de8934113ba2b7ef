using System.Globalization;

namespace Gateway.Api.Reports;

/// <summary>How long a caller would wait for an answer that is not there yet: <c>Prefer: wait=30</c> (RFC 7240). Who says nothing waits for nothing.</summary>
internal sealed record Waiting(TimeSpan Patience)
{
    private const string Wait = "wait=";

    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    /// <summary>Asked by the framework.</summary>
    public static ValueTask<Waiting> BindAsync(HttpContext context)
    {
        var wait = context.Request.Headers["Prefer"].ToString().Split(',', ';').Select(preference => preference.Trim())
            .FirstOrDefault(preference => preference.StartsWith(Wait, StringComparison.OrdinalIgnoreCase));
        // A preference that cannot be read is none.
        var seconds = uint.TryParse(wait?[Wait.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        return ValueTask.FromResult(new Waiting(seconds > Most.TotalSeconds ? Most : TimeSpan.FromSeconds(seconds)));
    }
}
