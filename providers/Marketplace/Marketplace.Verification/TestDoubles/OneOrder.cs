using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Verification.TestDoubles;

/// <summary>An Orders with one order, which is as far as a test says; or one that places none.</summary>
internal sealed class OneOrder : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _keys = [];
    private readonly TaskCompletionSource _allAreHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

    public string Status { get; set; } = "placed";

    /// <summary>Why no order is placed; null where one is.</summary>
    public string? Refusal { get; init; }

    /// <summary>How many wishes have to be here before any of them is answered.</summary>
    public int AnswersTogether { get; init; } = 1;

    /// <summary>Whether nobody is there.</summary>
    public bool IsAway { get; set; }

    /// <summary>The keys of the wishes that came.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
            throw new HttpRequestException("Nobody is there.");
        if (request.Method == HttpMethod.Post)
            await TogetherAsync(cancellationToken);
        return Answer(request);
    }

    private Task TogetherAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _here) >= AnswersTogether)
            _allAreHere.TrySetResult();
        return _allAreHere.Task.WaitAsync(cancellationToken);
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
