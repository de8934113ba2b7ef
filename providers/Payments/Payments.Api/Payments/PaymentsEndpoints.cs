using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Payments.Api.Storage;
using ServiceDefaults.Tokens;

namespace Payments.Api.Payments;

internal static class PaymentsEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var payments = routes.MapGroup("/payments/{orderId:guid}");
        payments.MapPut("", PutAsync).RequireService();
        payments.MapGet("", GetAsync).RequireRoles(Roles.Employee, Roles.Admin, Roles.Service);
        payments.MapPost("/capture", CaptureAsync).RequireService();
        payments.MapPost("/refund", RefundAsync).RequireService();
    }

    private static async Task<IResult> PutAsync(Guid orderId, PaymentRequest request, Authorizing authorizing, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        return await authorizing.AuthorizeAsync(orderId, request, cancellationToken) switch
        {
            PaymentOutcome.Done done => TypedResults.Created($"/payments/{orderId}", PaymentAnswer.Of(done.Payment)),
            var other => Answer(orderId, other),
        };
    }

    private static async Task<Results<Ok<PaymentAnswer>, ProblemHttpResult>> GetAsync(Guid orderId, PaymentsContext context, CancellationToken cancellationToken) =>
        await context.Payments.FindAsync([orderId], cancellationToken) is { } payment
            ? TypedResults.Ok(PaymentAnswer.Of(payment))
            : Missing(orderId);

    private static async Task<IResult> CaptureAsync(Guid orderId, Capturing capturing, CancellationToken cancellationToken) =>
        Answer(orderId, await capturing.CaptureAsync(orderId, cancellationToken));

    private static async Task<IResult> RefundAsync(Guid orderId, GivingBack givingBack, CancellationToken cancellationToken) =>
        Answer(orderId, await givingBack.GiveBackAsync(orderId, cancellationToken));

    private static IResult Answer(Guid orderId, PaymentOutcome outcome) => outcome switch
    {
        PaymentOutcome.Done done => TypedResults.Ok(PaymentAnswer.Of(done.Payment)),
        PaymentOutcome.Already already => TypedResults.Ok(PaymentAnswer.Of(already.Payment)),
        PaymentOutcome.Missing => Missing(orderId),
        PaymentOutcome.Declined declined => TypedResults.Problem(
            statusCode: StatusCodes.Status402PaymentRequired,
            title: "The card was declined",
            detail: declined.Answer.Message,
            extensions: new Dictionary<string, object?> { ["code"] = declined.Answer.Code }),
        PaymentOutcome.NotAllowed no => TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: "The payment does not allow it",
            detail: $"The payment for order '{orderId}' is {no.Payment.Status.ToString().ToLowerInvariant()} over {no.Payment.Amount} {no.Payment.Currency}: to {no.Wanted} is not possible.",
            extensions: new Dictionary<string, object?> { ["status"] = no.Payment.Status }),
        _ => throw new UnreachableException(),
    };

    private static ProblemHttpResult Missing(Guid orderId) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "Payment not found", detail: $"There is no payment for order '{orderId}'.");
}
