using System.Diagnostics;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Observing;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Replay;

/// <summary>Sends the request of an HTTP interaction and compares the response.</summary>
internal sealed class HttpReplay(ProviderEndpoint endpoint, HttpClient client, ProviderObserver observer, RateCap? cap, ReplayOptions options)
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
        var sent = Redaction.Without(options.Secrets, await Transcript.OfAsync(request, cancellationToken).ConfigureAwait(false));
        if (cap is not null)
            await cap.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(options.RequestTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        observer.Watch(trace);
        var observed = new Observed(endpoint);
        ActualResponse? actual = null;
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            actual = await ResponseReading.ReadAsync(response, options.ResponseLimit, either.Token).ConfigureAwait(false);
            observed = observed with { Status = actual.Status, Mismatches = ResponseMatching.Compare(interaction.Response, actual) };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            observed = observed with { Limit = options.RequestTimeout };
        }
        // In memory the handler throws whatever the app threw: this is the edge where it becomes a verdict.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            observed = observed with { Failure = failure };
        }

        var answered = observed is { Status: not null, Mismatches.IsEmpty: true };
        var seen = answered ? observer.Take(trace) : await observer.TakeWholeAsync(trace).ConfigureAwait(false);
        return VerdictClasses.Classify(observed with { Thrown = seen.Exception }) with
        {
            Exchange = new Exchange(sent, actual is null ? null : Redaction.Without(options.Secrets, Transcript.Of(actual))) { DifferingBody = observed.Mismatches.IsEmpty ? null : actual?.Body },
            Evidence = answered ? Evidence.None : seen.ToEvidence(),
        };
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
}
