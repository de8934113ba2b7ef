using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Contracts.Engine.Matching;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Contracts.Consumers.Mocking;

/// <summary>Delivers over a connection of Kestrel's. What no correct server does is done at its socket, before Kestrel has written anything.</summary>
internal sealed class SocketDelivery(WaitingRequests waiting)
{
    public async Task WriteAsync(HttpContext context, Delivery delivery, ActualRequest request)
    {
        switch (delivery)
        {
            case Delivery.Whole whole:
                if (whole.Delay == TimeSpan.Zero || await waiting.WaitAsync(whole.Delay, context.RequestAborted).ConfigureAwait(false))
                    await WriteAsync(context, whole.Answer, request).ConfigureAwait(false);
                else
                    context.Abort();
                break;
            case Delivery.Part part:
                await SendAsync(context, Head(part.Answer, request)).ConfigureAwait(false);
                await SendAsync(context, part.Answer.Body[..part.BodyBytes]).ConfigureAwait(false);
                await EndAsync(context, part.Ending).ConfigureAwait(false);
                break;
            case Delivery.Nothing nothing:
                await EndAsync(context, nothing.Ending).ConfigureAwait(false);
                break;
            case Delivery.NotHttp:
                await SendAsync(context, Delivery.NotHttp.Bytes.ToArray()).ConfigureAwait(false);
                await EndAsync(context, Ending.Closed).ConfigureAwait(false);
                break;
            default:
                throw new UnreachableException($"A request has arrived, and {delivery} says that none does.");
        }
    }

    private static async Task WriteAsync(HttpContext context, MockAnswer answer, ActualRequest request)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.HeadersFor(request))
            response.Headers.Append(name, value);
        if (!answer.HasBody)
            return;

        response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task EndAsync(HttpContext context, Ending ending)
    {
        switch (ending)
        {
            case Ending.Reset:
                SocketOf(context).LingerState = new LingerOption(enable: true, seconds: 0);
                break;
            case Ending.Closed:
                // The client reads to the end and leaves; to abort at once would let a reset overtake what was sent.
                SocketOf(context).Shutdown(SocketShutdown.Send);
                await waiting.StayAsync(context.RequestAborted).ConfigureAwait(false);
                break;
            case Ending.Silence:
                await waiting.WaitAsync(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(false);
                break;
        }

        context.Abort();
    }

    private static byte[] Head(MockAnswer answer, ActualRequest request)
    {
        var head = new StringBuilder($"HTTP/1.1 {answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Status)}\r\n");
        foreach (var (name, value) in answer.HeadersFor(request))
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.Body.Length}\r\n\r\n");
        return Encoding.UTF8.GetBytes(head.ToString());
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await SocketOf(context).SendAsync(bytes, context.RequestAborted).ConfigureAwait(false)..];
    }

    private static Socket SocketOf(HttpContext context) => context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}
