using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CardProcessor.Sandbox.Authorizations;

internal static class AuthorizationsEndpoints
{
    private const string KeyHeader = "Idempotency-Key";

    public static void MapAuthorizations(this IEndpointRouteBuilder routes)
    {
        var authorizations = routes.MapGroup("/v1/authorizations").AddEndpointFilter(OnlyMerchantsAsync);
        authorizations.MapGet("/{id}", Get);
        var changes = authorizations.MapGroup("").AddEndpointFilter(OnlyWithKeyAsync);
        changes.MapPost("", Post);
        changes.MapPost("/{id}/capture", (string id, HttpRequest request, Ledger ledger) => Answer(ledger.Become(KeyOf(request), id, Change.Capture)));
        changes.MapPost("/{id}/release", (string id, HttpRequest request, Ledger ledger) => Answer(ledger.Become(KeyOf(request), id, Change.Release)));
        changes.MapPost("/{id}/refund", (string id, HttpRequest request, Ledger ledger) => Answer(ledger.Become(KeyOf(request), id, Change.Refund)));
    }

    private static IResult Get(string id, Ledger ledger) =>
        ledger.Find(id) is { } known ? TypedResults.Ok(known) : Answer(new AuthorizationOutcome.Missing());

    private static IResult Post(AuthorizationRequest wanted, HttpRequest request, Ledger ledger) =>
        wanted.Problem() is { } problem
            ? TypedResults.BadRequest(new ProblemAnswer(problem))
            : Answer(ledger.Authorize(KeyOf(request), wanted), StatusCodes.Status201Created);

    private static IResult Answer(AuthorizationOutcome outcome, int whenDone = StatusCodes.Status200OK) => outcome switch
    {
        AuthorizationOutcome.Done done => TypedResults.Json(done.Authorization, statusCode: whenDone),
        AuthorizationOutcome.Declined declined => Refusal(StatusCodes.Status402PaymentRequired, declined.Why),
        AuthorizationOutcome.Missing => Refusal(StatusCodes.Status404NotFound, new Problem("unknown_authorization", "There is no such authorization.")),
        AuthorizationOutcome.NotAllowed no => Refusal(StatusCodes.Status409Conflict, no.Why),
        _ => throw new UnreachableException(),
    };

    private static ValueTask<object?> OnlyMerchantsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.Request.Headers.Authorization.ToString().StartsWith("Bearer sk_", StringComparison.Ordinal)
            ? next(call)
            : ValueTask.FromResult<object?>(Refusal(StatusCodes.Status401Unauthorized, new Problem("unknown_merchant", "A merchant shows its secret key: Authorization: Bearer sk_…")));

    private static ValueTask<object?> OnlyWithKeyAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        KeyOf(call.HttpContext.Request).Length > 0
            ? next(call)
            : ValueTask.FromResult<object?>(Refusal(StatusCodes.Status400BadRequest, new Problem("missing_key", $"What changes something has a key of its own: {KeyHeader}.")));

    private static JsonHttpResult<ProblemAnswer> Refusal(int status, Problem why) => TypedResults.Json(new ProblemAnswer(why), statusCode: status);

    private static string KeyOf(HttpRequest request) => request.Headers[KeyHeader].ToString();
}
