using System.Net;
using System.Text;

namespace Contracts.Tests.Providers.TestDoubles;

/// <summary>A provider in memory of which it is known how long each answer takes and what it is.</summary>
internal sealed class DelayedAnswers(TimeProvider clock, Func<int, TimeSpan> delay, Func<int, string>? body = null) : HttpMessageHandler
{
    private int _asked;

    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The look before the load is the one that is not counted.
        var number = _asked++ - 1;
        Requests.Add(request.RequestUri!.AbsolutePath);
        var time = number < 0 ? TimeSpan.Zero : delay(number);
        if (time == Timeout.InfiniteTimeSpan)
            await ForeverAsync(cancellationToken);
        else if (time > TimeSpan.Zero)
            await Task.Delay(time, clock, cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body?.Invoke(number) ?? "{}", Encoding.UTF8, "application/json") };
    }

    // Goes on where it is canceled, on the thread of the clock.
    private static async Task ForeverAsync(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource();
        using var given = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        await never.Task;
    }
}
