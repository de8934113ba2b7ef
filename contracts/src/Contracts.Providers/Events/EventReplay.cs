using System.Collections.Immutable;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Handlers;
using Contracts.Providers.Messages;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Schemas.Events;

namespace Contracts.Providers.Events;

/// <summary>Has the application produce the real event, and reads it with a reader's schema.</summary>
internal sealed class EventReplay(Func<IServiceProvider>? services, ReplayOptions options)
{
    public async Task<ReplayOutcome> RunAsync(EventContract reader, EventScenario scenario, HandlerValues values, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // Code that does not look at its token is given up too.
            var message = await ProduceAsync(scenario, values, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
            var exchange = new Exchange($"event '{reader.Event}'", message.Text);
            return ReplayOutcome.Compared([.. Problems(reader, scenario.Writer, message).Select(Mismatch)], exchange, body: null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ReplayOutcome.Late("The producer of the event", options.RequestTimeout);
        }
        catch (MessageException failure)
        {
            return ReplayOutcome.Failed(failure.Verdict, failure.Message, failure.InnerException);
        }
    }

    /// <summary>An event that is not as its own writer says proves nothing about any reader.</summary>
    private static ImmutableArray<string> Problems(EventContract reader, EventContract writer, EventMessage message)
    {
        var own = EventCheck.Problems(writer, message);
        return own.IsEmpty
            ? EventCheck.Problems(reader, message, writer)
            : [$"The event is not as {writer.Application} itself says:", .. own];
    }

    private async Task<EventMessage> ProduceAsync(EventScenario scenario, HandlerValues values, CancellationToken cancellationToken)
    {
        var call = new HandlerCall(services);
        await using (call.ConfigureAwait(false))
        {
            try
            {
                var produced = await call.InvokeAsync(scenario.Produce.Method, new HandlerTarget.Given(scenario.Produce.Target), values, [], cancellationToken).ConfigureAwait(false);
                return produced as EventMessage ?? throw MessageException.NoEvent(scenario.Writer.Event, produced);
            }
            catch (HandlerException misfit)
            {
                throw MessageException.Misfit(scenario.Writer.Event, misfit);
            }
            catch (Exception thrown) when (thrown is not MessageException && (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
            {
                throw MessageException.Threw(thrown);
            }
        }
    }

    private static Mismatch Mismatch(string problem) => new()
    {
        Id = "event-not-readable",
        Kind = MismatchKind.Body,
        Path = "$",
        Rule = "schema",
        Message = problem,
    };
}
