using System.Diagnostics;
using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Audit;

/// <summary>Where a change comes from.</summary>
internal sealed record Origin(string Actor, string? Address, string RequestId, string? CorrelationId)
{
    private const string CorrelationHeader = "X-Correlation-Id";
    private const int LongestId = 128;

    /// <summary>What the broker does without being asked.</summary>
    public static Origin Itself(string run) => new("the broker", Address: null, run, CorrelationId: null);

    public static Origin Of(HttpContext context, BrokerSettings settings) => new(
        (context.Features.Get<Caller>() ?? Caller.Anonymous).Name,
        ClientAddress.Of(context, settings),
        context.TraceIdentifier,
        NameGivenBy(context.Request.Headers));

    // Whoever asks may call it as he likes, or has a trace that this is part of.
    private static string? NameGivenBy(IHeaderDictionary headers) =>
        headers[CorrelationHeader].ToString() is { Length: > 0 and <= LongestId } given && given.All(character => character is > ' ' and < '\x7f') ? given
        : ActivityContext.TryParse(headers.TraceParent, traceState: null, out var trace) ? trace.TraceId.ToHexString()
        : null;
}
