using Contracts.Providers.Handlers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Contracts.Providers.States;

/// <summary>State handlers as a URL, so that verifiers in other languages can bring about states in the hosted app.</summary>
public static class ProviderStateEndpoints
{
    /// <summary>
    /// Maps <c>POST {pattern}</c> in the protocol of the Pact verifiers: <c>{"state": …, "params": {…}, "action": "setup" | "teardown"}</c>; the answer holds the values handed back.
    /// Handlers get the services of the request.
    /// </summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="states">The handlers.</param>
    /// <param name="pattern">The path.</param>
    public static IEndpointConventionBuilder MapProviderStates(this IEndpointRouteBuilder endpoints, ProviderStates states, string pattern = "/provider-states")
    {
        ArgumentNullException.ThrowIfNull(states);
        return endpoints.MapPost(pattern, (RequestDelegate)(context => HandleAsync(context, states, () => context.RequestServices)));
    }

    internal static async Task HandleAsync(HttpContext context, ProviderStates states, Func<IServiceProvider>? services)
    {
        if (await StateChangeRequest.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) is not { } change)
        {
            await ProblemAsync(context, StatusCodes.Status400BadRequest, "The body must be a JSON object with the member 'state', for example {\"state\": \"product 42 is priced\", \"params\": {}, \"action\": \"setup\"}.").ConfigureAwait(false);
            return;
        }

        try
        {
            var values = await ChangeAsync(states, change, services, context.RequestAborted).ConfigureAwait(false);
            await context.Response.WriteAsJsonAsync(values.Items, context.RequestAborted).ConfigureAwait(false);
        }
        catch (ProviderStateException failed)
        {
            await ProblemAsync(context, Status(failed.Failure), failed.Message).ConfigureAwait(false);
        }
    }

    private static async Task<HandlerValues> ChangeAsync(ProviderStates states, StateChangeRequest change, Func<IServiceProvider>? services, CancellationToken cancellationToken)
    {
        // Verifiers announce an interaction without states as the empty state.
        if (change.State.Name.Length == 0 && states.TryFind("", change.Action) is null)
            return HandlerValues.None;
        var session = new HandlerStateSession(states, services);
        await using (session.ConfigureAwait(false))
            return await session.ChangeAsync(change.State, change.Action, cancellationToken).ConfigureAwait(false);
    }

    private static Task ProblemAsync(HttpContext context, int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status).ExecuteAsync(context);

    // Never 5xx, 408 or 429: the reference verifier repeats a call that is answered so for two minutes.
    private static int Status(StateFailure failure) => failure switch
    {
        StateFailure.NoHandler => StatusCodes.Status404NotFound,
        StateFailure.Ambiguous => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
