using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using PactBroker.Http;

namespace PactBroker.Access.Limits;

/// <summary>Counts what callers ask, and says when it is too much.</summary>
internal sealed class RateLimits(RateLimitOptions options, BrokerSettings settings) : IDisposable
{
    private const int Steps = 60;

    // Of an address of 16 bytes, whoever has one has all that share its first half.
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<string>? _requests = Create(options.Requests, options.Window);
    private readonly PartitionedRateLimiter<string>? _failures = Create(options.Failures, options.Window);

    /// <summary>Counts a request of somebody who is known, or of an address.</summary>
    /// <exception cref="RefusalException">It is one too many.</exception>
    public void Count(HttpContext context, Caller caller)
    {
        if (_requests is not null && PlaceOf(context) is { } place)
        {
            var isKnown = caller != Caller.Anonymous && caller != Caller.Unasked;
            Require(_requests, isKnown ? $"caller {caller.Name}" : $"address {place}", permits: 1, context, $"{(isKnown ? caller.Name : $"The address {place}")} has asked too much: {options.Requests} requests are free in {Span()}.");
        }
    }

    /// <summary>Looks whether an address is still listened to that wants to say who it is.</summary>
    /// <exception cref="RefusalException">It has been wrong too often.</exception>
    public void RequireFewFailures(HttpContext context)
    {
        if (_failures is not null && PlaceOf(context) is { } place)
        {
            Require(_failures, place, permits: 0, context, $"The address {place} has sent too many wrong passwords or tokens: {options.Failures} are free in {Span()}.");
        }
    }

    /// <summary>Counts a password or token that was wrong.</summary>
    public void CountFailure(HttpContext context)
    {
        if (_failures is not null && PlaceOf(context) is { } place)
        {
            using var lease = _failures.AttemptAcquire(place);
        }
    }

    public void Dispose()
    {
        _requests?.Dispose();
        _failures?.Dispose();
    }

    private static void Require(PartitionedRateLimiter<string> limiter, string who, int permits, HttpContext context, string why)
    {
        using var lease = limiter.AttemptAcquire(who, permits);
        if (lease.IsAcquired)
        {
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        throw RefusalException.Because(StatusCodes.Status429TooManyRequests, why);
    }

    /// <summary>Null for who is not counted.</summary>
    private string? PlaceOf(HttpContext context)
    {
        if (!IPAddress.TryParse(ClientAddress.Of(context, settings), out var address))
        {
            return "unknown";
        }

        if (IPAddress.IsLoopback(address) && !options.CountThisMachine)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? address.ToString() : $"{new IPAddress([.. bytes.AsSpan(..NetworkBytes), .. new byte[bytes.Length - NetworkBytes]])}/64";
    }

    private string Span() => options.Window == TimeSpan.FromMinutes(1) ? "a minute" : options.Window.ToString("g", CultureInfo.InvariantCulture);

    private static PartitionedRateLimiter<string>? Create(int limit, TimeSpan window)
    {
        if (limit == 0)
        {
            return null;
        }

        var steps = Math.Min(limit, Steps);
        var bucket = new TokenBucketRateLimiterOptions { TokenLimit = limit, TokensPerPeriod = (limit + steps - 1) / steps, ReplenishmentPeriod = window / steps, QueueLimit = 0 };
        return PartitionedRateLimiter.Create<string, string>(who => RateLimitPartition.GetTokenBucketLimiter(who, _ => bucket), StringComparer.Ordinal);
    }
}
