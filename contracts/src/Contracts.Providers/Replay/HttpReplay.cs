using System.Collections.Immutable;
using System.Diagnostics;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Providers.Replay;

/// <summary>Sends the request of an HTTP interaction and compares the response.</summary>
internal sealed class HttpReplay(ProviderEndpoint endpoint, HttpClient client, ProviderExceptions exceptions, ReplayOptions options)
{
    public async Task<ReplayOutcome> RunAsync(HttpInteraction interaction, HandlerValues values, CancellationToken cancellationToken)
    {
        try
        {
            using var request = RequestMessage.Build(Generation.Apply(interaction.Request, options.GenerationContext(values)), endpoint.BaseAddress, options.Headers);
            if (interaction.Response.Status is >= 300 and < 400)
                request.Options.Set(RedirectHandler.Unfollowed, true);
            var trace = Trace(request);
            await RequestFiltering.ApplyAsync(options.RequestFilters, request, cancellationToken).ConfigureAwait(false);
            return await SendAsync(interaction, request, trace, cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException unsendable)
        {
            return ReplayOutcome.Failed(Verdict.EnvironmentError, $"The request of the contract cannot be sent: {unsendable.Message}", unsendable);
        }
        catch (RequestFilterException failed)
        {
            return ReplayOutcome.Failed(Verdict.EnvironmentError, failed.Message, failed.InnerException);
        }
    }

    private async Task<ReplayOutcome> SendAsync(HttpInteraction interaction, HttpRequestMessage request, string trace, CancellationToken cancellationToken)
    {
        var sent = await Transcript.OfAsync(request, cancellationToken).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var actual = await ResponseReading.ReadAsync(response, options.ResponseLimit, either.Token).ConfigureAwait(false);
            var outcome = ReplayOutcome.Compared(ResponseMatching.Compare(interaction.Response, actual), new Exchange(sent, Transcript.Of(actual)), actual.Body);
            return WithCause(outcome, actual.Status, exceptions.Take(trace));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failures.Late(endpoint.ToString(), options.RequestTimeout) with { Exchange = new Exchange(sent, null) };
        }
        // In memory the handler throws whatever the app threw: this is the edge where it becomes a verdict.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return Failures.Classify(failure, endpoint, exceptions.Take(trace)) with { Exchange = new Exchange(sent, null) };
        }
    }

    // A trace id of our own: with it an exception, and the provider's logs and spans, can be told to belong to this interaction.
    private static string Trace(HttpRequestMessage request)
    {
        if (request.Headers.NonValidated.TryGetValues("traceparent", out var given))
            return given.ToString().Split('-') is [_, var trace, ..] ? trace : "";
        var id = ActivityTraceId.CreateRandom().ToHexString();
        request.Headers.TryAddWithoutValidation("traceparent", $"00-{id}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        return id;
    }

    private static ReplayOutcome WithCause(ReplayOutcome outcome, int status, Exception? exception)
    {
        if (!Differs(outcome.Mismatches) || (status < 500 && exception is null))
            return outcome;
        var cause = exception is null ? $"status {status}" : $"status {status}; it threw {Failures.Describe(exception)}";
        return outcome with { Problem = $"The provider failed while answering: {cause}", Exception = exception };
    }

    private static bool Differs(ImmutableArray<Mismatch> mismatches) => mismatches.Any(mismatch => mismatch.Kind == MismatchKind.Status);
}
