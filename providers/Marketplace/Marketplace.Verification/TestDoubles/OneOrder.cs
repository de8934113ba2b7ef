using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Verification.TestDoubles;

/// <summary>An Orders with one order, which is as far as a test says; or one that places none.</summary>
internal sealed class OneOrder : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _keys = [];

    public string Status { get; set; } = "placed";

    /// <summary>Why no order is placed; null where one is.</summary>
    public string? Refusal { get; init; }

    /// <summary>Where wishes wait for each other before any of them is answered; null where they do not.</summary>
    public Meeting? Together { get; init; }

    /// <summary>Whether nobody is there.</summary>
    public bool IsAway { get; set; }

    /// <summary>The keys of the wishes that came.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
            throw new HttpRequestException("Nobody is there.");
        if (request.Method == HttpMethod.Post && Together is not null)
            await Together.ArriveAsync(cancellationToken);
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post)
        {
            lock (_gate)
                _keys.Add(request.Headers.GetValues("Idempotency-Key").Single());
            if (Refusal is not null)
                return new HttpResponseMessage(HttpStatusCode.Conflict) { RequestMessage = request, Content = JsonContent.Create(new { title = Refusal }) };
        }

        return new HttpResponseMessage { RequestMessage = request, Content = JsonContent.Create(new { id = new Guid("0198c0de-0000-7000-8000-000000000001"), status = Status }) };
    }
}
