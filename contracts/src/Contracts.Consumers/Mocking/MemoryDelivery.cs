using System.Diagnostics;
using System.Net;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Delivers to <see cref="HttpClient"/> without a socket. What a broken connection throws is thrown here as the handler of sockets throws it.</summary>
internal sealed class MemoryDelivery(WaitingRequests waiting)
{
    public async Task<HttpResponseMessage> RespondAsync(Delivery delivery, ActualRequest request, CancellationToken cancellationToken)
    {
        switch (delivery)
        {
            case Delivery.Whole whole:
                if (whole.Delay != TimeSpan.Zero && !await waiting.WaitAsync(whole.Delay, cancellationToken).ConfigureAwait(false))
                    throw BrokenConnection.OfRequest(BrokenConnection.GivenUp(cancellationToken));
                return Response(whole.Answer, request, new ReadOnlyMemoryContent(whole.Answer.Body));
            case Delivery.Part part:
                var body = new BrokenBody(part.Answer.Body[..part.BodyBytes], token => EndAsync(part.Ending, token));
                var response = Response(part.Answer, request, new StreamContent(body));
                response.Content.Headers.ContentLength = part.Answer.Body.Length;
                return response;
            case Delivery.Nothing nothing:
                throw BrokenConnection.OfRequest(await EndAsync(nothing.Ending, cancellationToken).ConfigureAwait(false));
            case Delivery.NotHttp:
                throw BrokenConnection.OfRequest(BrokenConnection.NotHttp());
            case Delivery.NoConnection none:
                throw BrokenConnection.NotMade(none.Error);
            default:
                throw new UnreachableException($"{delivery} is no delivery.");
        }
    }

    private async Task<Exception> EndAsync(Ending ending, CancellationToken cancellationToken)
    {
        switch (ending)
        {
            case Ending.Reset:
                return BrokenConnection.Reset();
            case Ending.Closed:
                return BrokenConnection.Closed();
            case Ending.Silence:
                await waiting.WaitAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
                return BrokenConnection.GivenUp(cancellationToken);
            default:
                throw new UnreachableException($"{ending} is no ending.");
        }
    }

    private static HttpResponseMessage Response(MockAnswer answer, ActualRequest request, HttpContent content)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = content };
        foreach (var (name, value) in answer.HeadersFor(request))
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
