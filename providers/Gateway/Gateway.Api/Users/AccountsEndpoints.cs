using System.Diagnostics;
using Gateway.Clients.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Api.Users;

/// <summary>What everybody may do: register, verify the e-mail address, log in.</summary>
internal static class AccountsEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/users", RegisterAsync);
        routes.MapPost("/verifications", VerifyAsync);
        routes.MapPost("/login", LogInAsync);
    }

    private static async Task<Results<Created<RegistrationOutcome.Registered>, ValidationProblem, ProblemHttpResult>> RegisterAsync(
        Registration registration, UsersClient users, CancellationToken cancellationToken) =>
        await users.RegisterAsync(registration, cancellationToken) switch
        {
            RegistrationOutcome.Registered registered => TypedResults.Created((string?)null, registered),
            RegistrationOutcome.Rejected rejected => TypedResults.ValidationProblem(rejected.Errors),
            RegistrationOutcome.EmailTaken => AccountProblems.EmailTaken(),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> VerifyAsync(
        VerificationRequest request, UsersClient users, CancellationToken cancellationToken) =>
        await users.VerifyEmailAsync(request.Token ?? "", cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Token not found");

    private static async Task<Results<Ok<LoginOutcome.LoggedIn>, ProblemHttpResult>> LogInAsync(
        LoginRequest request, UsersClient users, CancellationToken cancellationToken) =>
        await users.LogInAsync(request.Email ?? "", request.Password ?? "", cancellationToken) switch
        {
            LoginOutcome.LoggedIn loggedIn => TypedResults.Ok(loggedIn),
            LoginOutcome.Refused => TypedResults.Problem(
                statusCode: StatusCodes.Status401Unauthorized, title: "Not logged in", detail: "The e-mail address or the password is wrong."),
            LoginOutcome.NotVerified => TypedResults.Problem(
                statusCode: StatusCodes.Status403Forbidden, title: "E-mail not verified", detail: "Please verify your e-mail address first."),
            _ => throw new UnreachableException(),
        };
}
