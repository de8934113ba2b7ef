using System.Collections.Immutable;
using System.Diagnostics;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Handlers;
using Contracts.Providers.Messages;
using Contracts.Providers.Observing;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Providers.Replay;

/// <summary>Has the provider produce the message of an interaction and compares it.</summary>
internal sealed class MessageReplay(MessageProducer producer, ProviderObserver observer, ReplayOptions options)
{
    public Task<ReplayOutcome> RunAsync(AsynchronousMessage interaction, HandlerValues values, CancellationToken cancellationToken) =>
        RunAsync(interaction, null, [interaction.Message], values, cancellationToken);

    public Task<ReplayOutcome> RunAsync(SynchronousMessage interaction, HandlerValues values, CancellationToken cancellationToken) =>
        RunAsync(interaction, Generation.Apply(interaction.Request, options.GenerationContext(values)), interaction.Responses, values, cancellationToken);

    private async Task<ReplayOutcome> RunAsync(Interaction interaction, ExpectedMessage? request, ImmutableArray<ExpectedMessage> expected, HandlerValues values, CancellationToken cancellationToken)
    {
        var asked = request is null ? $"message '{interaction.Description}'" : $"message '{interaction.Description}'{Transcript.Of(request.Contents)}";
        // What the producer logs, sends and traces belongs to this activity.
        using var activity = new Activity("contracts.message").SetIdFormat(ActivityIdFormat.W3C).Start();
        var trace = activity.TraceId.ToHexString();
        observer.Watch(trace);
        var outcome = await AskAsync(interaction, request, expected, values, asked, cancellationToken).ConfigureAwait(false);
        return outcome with { Evidence = observer.Take(trace).ToEvidence() };
    }

    private async Task<ReplayOutcome> AskAsync(
        Interaction interaction, ExpectedMessage? request, ImmutableArray<ExpectedMessage> expected, HandlerValues values, string asked, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // A producer that does not look at its token is given up too.
            var messages = await producer.ProduceAsync(interaction, request, values, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            return ReplayOutcome.Compared(Compare(expected, messages), new Exchange(asked, string.Join("\n\n", messages.Select(Transcript.Of))), messages.Length == 1 ? messages[0].Contents : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ReplayOutcome.Late("The producer of the message", options.RequestTimeout) with { Exchange = new Exchange(asked, null) };
        }
        catch (MessageException failure)
        {
            return ReplayOutcome.Failed(failure.Verdict, failure.Message, failure.InnerException) with { Exchange = new Exchange(asked, null) };
        }
    }

    private static ImmutableArray<Mismatch> Compare(ImmutableArray<ExpectedMessage> expected, ImmutableArray<ActualMessage> actual) =>
    [
        .. expected.Take(actual.Length).SelectMany((message, index) => MessageMatching.Compare(message, actual[index])),
        .. expected.Skip(actual.Length).Select((_, index) => new Mismatch
        {
            Id = "message-missing",
            Kind = MismatchKind.Body,
            Path = "$",
            Rule = "equality",
            Message = $"Message {actual.Length + index + 1} of {expected.Length} was expected but not produced",
        }),
    ];
}
