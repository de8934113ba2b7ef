using Microsoft.Extensions.Options;

namespace Bazaar.Sandbox.Sellers;

/// <summary>Counts the requests of each seller within windows of time; who sends too many is told when the next window begins.</summary>
internal sealed class SellerLimit(IOptions<LimitSettings> settings, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset End, int Requests)> _windows = [];

    /// <returns>Null where the request is taken; else after how long one is.</returns>
    public TimeSpan? Take(string seller)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var window = _windows.TryGetValue(seller, out var known) && known.End > now ? known : (End: now + settings.Value.Window, Requests: 0);
            if (window.Requests >= settings.Value.Requests)
                return window.End - now;
            _windows[seller] = (window.End, window.Requests + 1);
            return null;
        }
    }
}
