using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Contracts.Consumers.Mocking;

namespace Orders.Verification.TestDoubles;

/// <summary>Inventory, Pricing, Payments and Users, served from their contracts with Orders. They remember what they were asked, and do something else where a test says so.</summary>
public sealed partial class Providers
{
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly ConcurrentDictionary<string, Func<HttpResponseMessage>> _otherwise = [];

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

    /// <summary>All is well again.</summary>
    public void Recover() => _otherwise.Clear();

    /// <summary>The innermost handler of the client of one provider.</summary>
    public HttpMessageHandler HandlerOf(string provider) => new Handler(this) { InnerHandler = PactStub.Of("Orders", provider).CreateHandler() };

    [GeneratedRegex("[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();

    private sealed class Handler(Providers providers) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = $"{request.Method} {Ids().Replace(request.RequestUri!.AbsolutePath, "{id}")}";
            providers._asked.Enqueue(asked);
            return providers._otherwise.TryGetValue(asked, out var answer) ? Task.FromResult(answer()) : base.SendAsync(request, cancellationToken);
        }
    }
}
