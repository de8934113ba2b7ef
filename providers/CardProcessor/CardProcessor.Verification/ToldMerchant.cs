using System.Net;
using System.Text;
using System.Threading.Channels;

namespace CardProcessor.Verification;

/// <summary>A merchant who takes every webhook and looks at it later.</summary>
internal sealed class ToldMerchant : HttpMessageHandler
{
    private readonly Channel<ToldWebhook> _told = Channel.CreateUnbounded<ToldWebhook>();

    /// <summary>How often it still says no before it takes anything.</summary>
    public int Refusals { get; set; }

    /// <summary>The next webhook about an authorization; waits for it, and passes over those about others.</summary>
    public async Task<ToldWebhook> NextAsync(string authorization, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = await _told.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            if (next.Text.Contains(authorization, StringComparison.Ordinal))
                return next;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var taken = Refusals-- <= 0;
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        await _told.Writer.WriteAsync(new ToldWebhook(body, request.Headers.GetValues(ToldWebhook.SignatureHeader).Single(), taken), cancellationToken);
        return new HttpResponseMessage(taken ? HttpStatusCode.NoContent : HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
    }
}

/// <summary>A webhook as it came.</summary>
internal sealed record ToldWebhook(byte[] Body, string Signature, bool Taken)
{
    public const string SignatureHeader = "X-Signature";

    public string Text => Encoding.UTF8.GetString(Body);
}
