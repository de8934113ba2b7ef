using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Payments.Clients.Webhooks;

namespace Payments.Api.Webhooks;

internal static class WebhooksEndpoints
{
    /// <summary>What is read of a body before anybody has shown who they are.</summary>
    private const int MaxBytes = 64 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/card-processor", PostAsync);

    private static async Task<IResult> PostAsync(HttpRequest request, WebhookReader reader, WebhookInbox inbox, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } body)
            return Problem(StatusCodes.Status413PayloadTooLarge, "Too large", $"A webhook has at most {MaxBytes} bytes.");

        return reader.Read(request.Headers[WebhookSignature.Header], body) switch
        {
            WebhookReading.Refused refused => Problem(StatusCodes.Status401Unauthorized, "Not signed by the card processor", refused.Reason),
            WebhookReading.Unreadable unreadable => Problem(StatusCodes.Status400BadRequest, "No event", unreadable.Reason),
            WebhookReading.Accepted accepted => await inbox.HandleAsync(accepted.Event, cancellationToken)
                ? TypedResults.NoContent()
                : Problem(StatusCodes.Status404NotFound, "Payment not found", $"No payment has the authorization '{accepted.Event.Authorization}' yet."),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The body byte for byte, since that is what is signed; null when it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new byte[MaxBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return length > MaxBytes ? null : body[..length];
    }

    private static ProblemHttpResult Problem(int status, string title, string detail) => TypedResults.Problem(statusCode: status, title: title, detail: detail);
}
