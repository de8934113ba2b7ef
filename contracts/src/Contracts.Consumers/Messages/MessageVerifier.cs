using System.Text.Json;
using Contracts.Consumers.Http;
using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Schemas;
using Contracts.Consumers.Trials;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Messages;

/// <summary>Gives a consumer's handler the example of a message.</summary>
internal sealed class MessageVerifier(
    PactDefinition pact,
    AsynchronousMessage interaction,
    JsonSerializerOptions settings,
    EventReader? @event,
    Func<IReadOnlyList<ExtraMember>> fileMetadata) : IConfiguredMessageVerifier
{
    public void Verify<T>(Action<T> handler) => Blocking.Run(() => VerifyAsync<T>(content =>
    {
        handler(content);
        return Task.CompletedTask;
    }));

    public Task VerifyAsync<T>(Func<T, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return VerifyAsync<T>((content, _, _) => handler(content), PactRun.TokenOfTest);
    }

    public Task VerifyAsync<T>(Func<T, MessageExample, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return VerifyAsync<T>((content, example, _) => handler(content, example), PactRun.TokenOfTest);
    }

    public async Task VerifyAsync<T>(Func<T, MessageExample, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ExampleCheck.Check(interaction);
        var message = new ConcreteExamples().Message(interaction.Message);
        @event?.Check(Examples.Event(Examples.Of(message)));
        var example = Examples.Of(Trial.Current?.Give(pact, interaction, message) ?? message);
        try
        {
            await handler(Examples.Content<T>(example, settings), example, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            var failure = new PactMessageConsumerVerificationException(
                $"The handler did not handle the message '{InteractionIdentity.Of(interaction)}' of the pact {pact}. It threw {thrown.GetType().Name}: {thrown.Message}",
                thrown);
            pact.Config.Write(failure.Message);
            throw failure;
        }

        await PactStore.AddAsync(pact, [interaction], fileMetadata(), cancellationToken).ConfigureAwait(false);
        if (@event is not null)
            await @event.AddAsync(cancellationToken).ConfigureAwait(false);
    }
}
