using Microsoft.AspNetCore.Http.HttpResults;

namespace Users.Api.EmailVerification;

internal static class VerificationsEndpoints
{
    public static void MapVerifications(this IEndpointRouteBuilder routes) => routes.MapPost("/verifications", PostAsync);

    private static async Task<Results<NoContent, ProblemHttpResult>> PostAsync(
        VerificationRequest request, VerifyingEmail verifying, CancellationToken cancellationToken) =>
        await verifying.VerifyAsync(request.Token ?? "", cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Token not found", detail: "The token is unknown, was used already, or its time is over.");
}
