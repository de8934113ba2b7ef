using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Marketplace.Sync.Bazaar;

namespace Marketplace.Verification.TestDoubles;

/// <summary>An outside marketplace that takes everything, notes what it was told, and limits how often when a test says so. What was bought there a test says.</summary>
internal sealed class AskedBazaar : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>How many requests it still takes before it wants to be asked later.</summary>
    public int Takes { get; set; } = int.MaxValue;

    /// <summary>What was bought there, until somebody says what becomes of it.</summary>
    public ConcurrentDictionary<string, OutsideOrder> Bought { get; } = new();

    /// <summary>The order of which it takes no word; null for none.</summary>
    public string? Refuses { get; set; }

    /// <summary>Where withdrawals wait for each other before any of them is answered; null where they do not.</summary>
    public Meeting? WithdrawsTogether { get; set; }

    /// <summary>Where offers wait for each other before any of them is answered; null where they do not.</summary>
    public Meeting? OffersTogether { get; set; }

    /// <summary>What it was told, and took, in this order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Takes-- <= 0)
            return new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request, Headers = { RetryAfter = new(TimeSpan.FromMinutes(2)) } };

        if (request.Method == HttpMethod.Get)
            return new HttpResponseMessage { RequestMessage = request, Content = JsonContent.Create(new { orders = Bought.Values.OrderBy(sold => sold.Number, StringComparer.Ordinal) }) };

        if (request.Method == HttpMethod.Delete && WithdrawsTogether is not null)
            await WithdrawsTogether.ArriveAsync(cancellationToken);

        var order = request.RequestUri!.Segments is [_, _, "orders/", var number, ..] ? number.TrimEnd('/') : null;
        if (request.Method == HttpMethod.Put && order is null && OffersTogether is not null)
            await OffersTogether.ArriveAsync(cancellationToken);

        if (order is not null && order == Refuses)
            return new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { RequestMessage = request };

        var body = request.Content is null ? "" : $" {await request.Content.ReadAsStringAsync(cancellationToken)}";
        _asked.Enqueue($"{request.Method} {request.RequestUri.AbsolutePath}{body}");
        if (order is not null)
            Bought.TryRemove(order, out _);
        return new HttpResponseMessage(order is not null || request.Method == HttpMethod.Delete ? HttpStatusCode.NoContent : HttpStatusCode.OK) { RequestMessage = request };
    }
}
