using Microsoft.AspNetCore.Http.HttpResults;

namespace Users.Api.Accounts;

internal static class UserProblems
{
    public static ProblemHttpResult NotFound(Guid id) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound, title: "User not found", detail: $"There is no user '{id}'.");

    public static ProblemHttpResult EmailTaken(string email) => TypedResults.Problem(
        statusCode: StatusCodes.Status409Conflict, title: "E-mail taken", detail: $"There is a user with the e-mail address '{email}' already.");

    public static ProblemHttpResult NotYours() => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden, title: "Not your profile", detail: "A profile is its user's own; others' are for admins.");
}
