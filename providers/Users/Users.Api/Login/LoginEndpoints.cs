using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Users.Api.Login;

internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder routes) => routes.MapPost("/login", PostAsync);

    private static async Task<Results<Ok<LoginAnswer>, ProblemHttpResult>> PostAsync(
        LoginRequest request, LoggingIn loggingIn, CancellationToken cancellationToken) =>
        await loggingIn.LogInAsync(request, cancellationToken) switch
        {
            LoginOutcome.LoggedIn done => TypedResults.Ok(done.Answer),
            LoginOutcome.Refused => TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Not logged in", detail: "The e-mail address or the password is wrong."),
            LoginOutcome.NotVerified => TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden, title: "E-mail not verified", detail: "Please verify your e-mail address first: there is a token in the mail that was sent there."),
            _ => throw new UnreachableException(),
        };
}
