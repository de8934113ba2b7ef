using System.Threading.Channels;

namespace CardProcessor.Sandbox.Webhooks;

/// <summary>What is to be told, in its order.</summary>
internal sealed class WebhookQueue
{
    private readonly Channel<Webhook> _webhooks = Channel.CreateUnbounded<Webhook>();

    public void Add(Webhook webhook) => _webhooks.Writer.TryWrite(webhook);

    public IAsyncEnumerable<Webhook> TakeAllAsync(CancellationToken cancellationToken) => _webhooks.Reader.ReadAllAsync(cancellationToken);
}
