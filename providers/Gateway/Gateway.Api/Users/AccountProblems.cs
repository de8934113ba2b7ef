using Microsoft.AspNetCore.Http.HttpResults;

namespace Gateway.Api.Users;

internal static class AccountProblems
{
    public static ProblemHttpResult EmailTaken() => TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "E-mail taken");

    public static ProblemHttpResult Forbidden() => TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Not allowed in your role");

    public static ProblemHttpResult NotLoggedIn() => TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Please log in again");
}
