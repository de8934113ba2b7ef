using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Messages;

/// <summary>Where the messages of the provider come from: its code in this process, or an HTTP endpoint beside it.</summary>
internal abstract class MessageProducer
{
    /// <param name="interaction">The asynchronous or synchronous message.</param>
    /// <param name="request">What is sent to get a synchronous message's answers; null for an asynchronous one.</param>
    /// <param name="values">Values of the provider states.</param>
    /// <param name="cancellationToken">Cancels the producing.</param>
    /// <exception cref="MessageException">No message could be had.</exception>
    public abstract Task<ImmutableArray<ActualMessage>> ProduceAsync(Interaction interaction, ExpectedMessage? request, HandlerValues values, CancellationToken cancellationToken);
}
