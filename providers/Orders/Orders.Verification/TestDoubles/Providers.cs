using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Contracts.Consumers.Mocking;

namespace Orders.Verification.TestDoubles;

/// <summary>Inventory, Pricing, Payments and Users, served from their contracts with Orders. They remember what they were asked, and do something else where a test says so.</summary>
public sealed partial class Providers
{
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly ConcurrentDictionary<string, Func<HttpResponseMessage>> _otherwise = [];

    private readonly ConcurrentDictionary<string, bool> _held = [];
    private readonly ConcurrentDictionary<string, bool> _deaths = [];
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is set aside in Inventory and Payments: <c>reservations/{id}</c>, <c>payments/{id}</c>.</summary>
    public IEnumerable<string> Held => _held.Keys;

    /// <summary>Ends when whoever asked has died.</summary>
    public Task Dead => _dead.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>What was asked, in its order, with <c>{id}</c> for an id. A request that was repeated stands once.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            var asked = _asked.ToArray();
            return [.. asked.Where((request, index) => index == 0 || asked[index - 1] != request)];
        }
    }

    /// <summary>Whoever is asked this cannot be reached.</summary>
    public void BreakOff(string request) => Answer(request, () => throw new HttpRequestException("The connection was reset."));

    /// <summary>Whoever is asked this answers otherwise than the contract says.</summary>
    public void Answer(string request, Func<HttpResponseMessage> answer) => _otherwise[request] = answer;

    /// <summary>Whoever asks this dies: nothing happens any more in its process, neither the rest of its work nor what it would do at an end.</summary>
    /// <param name="request">What it asks.</param>
    /// <param name="onceDone">Whether it is done before, and only the answer does not arrive.</param>
    public void DieAsking(string request, bool onceDone) => _deaths[request] = onceDone;

    /// <summary>All is well again.</summary>
    public void Recover() => _otherwise.Clear();

    /// <summary>The innermost handler of the client of one provider.</summary>
    public HttpMessageHandler HandlerOf(string provider) => new Handler(this) { InnerHandler = PactStub.Of("Orders", provider).CreateHandler() };

    [GeneratedRegex("[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();

    private sealed class Handler(Providers providers) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = $"{request.Method} {Ids().Replace(request.RequestUri!.AbsolutePath, "{id}")}";
            providers._asked.Enqueue(asked);
            if (providers._deaths.TryRemove(asked, out var onceDone))
                await DieAsync(onceDone, request, cancellationToken);
            if (providers._otherwise.TryGetValue(asked, out var answer))
                return answer();
            return await DoAsync(request, cancellationToken);
        }

        private async Task DieAsync(bool onceDone, HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (onceDone)
                (await DoAsync(request, cancellationToken)).Dispose();
            providers._dead.SetResult();
            await new TaskCompletionSource().Task;
        }

        private async Task<HttpResponseMessage> DoAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var what = string.Join('/', request.RequestUri!.Segments.Skip(1).Take(2).Select(segment => segment.TrimEnd('/')));
            if (response.IsSuccessStatusCode && request.Method == HttpMethod.Put)
                providers._held[what] = true;
            else if (response.IsSuccessStatusCode && (request.Method == HttpMethod.Delete || request.RequestUri.AbsolutePath.EndsWith("/refund", StringComparison.Ordinal)))
                providers._held.TryRemove(what, out _);
            return response;
        }
    }
}
