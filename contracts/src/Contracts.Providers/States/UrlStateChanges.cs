using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>Provider states brought about by a URL of the provider, in the protocol of the Pact verifiers.</summary>
internal sealed class UrlStateChanges(Uri address, StateChangeOptions options, HttpClient client, IReadOnlyList<KeyValuePair<string, string>> headers) : StateChanges
{
    public override StateSession Begin(Func<IServiceProvider>? services, TestDatabase? database) => new Session(this);

    private async Task<HandlerValues> ChangeAsync(ProviderState state, StateAction action, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var last = attempt == options.RetryDelays.Length;
            try
            {
                using var request = Request(state, action);
                using var limit = new CancellationTokenSource(options.Timeout, options.TimeProvider);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
                using var response = await client.SendAsync(request, either.Token).ConfigureAwait(false);
                var answer = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
                if (response.IsSuccessStatusCode)
                    return Values(answer);
                if (last || !IsWorthRetrying(response.StatusCode))
                    throw ProviderStateException.Refused(state.Name, action, address, $"answered {(int)response.StatusCode} ({response.ReasonPhrase}). {Excerpt(answer)}");
            }
            catch (HttpRequestException unreachable) when (last)
            {
                throw ProviderStateException.Refused(state.Name, action, address, $"cannot be reached: {unreachable.Message}", unreachable);
            }
            catch (HttpRequestException)
            {
                // Tried again below.
            }
            catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
            {
                throw ProviderStateException.Refused(state.Name, action, address, string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.Timeout.TotalSeconds:0.#} s."), late);
            }

            await Task.Delay(options.RetryDelays[attempt], options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private HttpRequestMessage Request(ProviderState state, StateAction action)
    {
        var verb = action == StateAction.Setup ? "setup" : "teardown";
        var request = new HttpRequestMessage(HttpMethod.Post, options.Style == ProviderStateStyle.Query ? WithQuery(state, verb) : address);
        if (options.Style == ProviderStateStyle.Body)
        {
            var parameters = state.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value);
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { state = state.Name, @params = parameters, action = verb }));
            request.Content.Headers.ContentType = new("application/json");
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private Uri WithQuery(ProviderState state, string verb)
    {
        var pairs = state.Parameters
            .Select(parameter => (parameter.Key, parameter.Value.ValueKind == JsonValueKind.String ? parameter.Value.GetString()! : parameter.Value.GetRawText()))
            .Prepend(("action", verb))
            .Prepend(("state", state.Name))
            .Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}");
        var query = string.Join('&', pairs);
        return new UriBuilder(address) { Query = address.Query.Length > 1 ? $"{address.Query[1..]}&{query}" : query }.Uri;
    }

    // Anything but a JSON object is an answer without values.
    private static HandlerValues Values(byte[] answer)
    {
        try
        {
            return HandlerValues.FromReturned(JsonElement.Parse(answer));
        }
        catch (Exception noValues) when (noValues is JsonException or HandlerException)
        {
            return HandlerValues.None;
        }
    }

    private static bool IsWorthRetrying(HttpStatusCode status) =>
        (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private static string Excerpt(byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer).Trim();
        return text.Length > 1000 ? string.Concat(text.AsSpan(0, 1000), "…") : text;
    }

    private sealed class Session(UrlStateChanges changes) : StateSession
    {
        private static readonly ProviderState NoState = new("");
        private readonly Stack<ProviderState> _done = [];

        public override async Task<HandlerValues> SetUpAsync(IReadOnlyList<ProviderState> states, CancellationToken cancellationToken)
        {
            var values = HandlerValues.None;
            // Other verifiers announce an interaction without states as the empty state; providers reset their data on it.
            foreach (var state in states.DefaultIfEmpty(NoState))
            {
                values = values.With(state.Parameters).With(await changes.ChangeAsync(state, StateAction.Setup, cancellationToken).ConfigureAwait(false));
                _done.Push(state);
            }

            return values;
        }

        public override async Task TearDownAsync(CancellationToken cancellationToken)
        {
            ProviderStateException? first = null;
            while (changes.Teardown && _done.TryPop(out var state))
            {
                try
                {
                    await changes.ChangeAsync(state, StateAction.Teardown, cancellationToken).ConfigureAwait(false);
                }
                catch (ProviderStateException failed)
                {
                    first ??= failed;
                }
            }

            if (first is not null)
                throw first;
        }
    }

    private bool Teardown => options.Teardown;
}
