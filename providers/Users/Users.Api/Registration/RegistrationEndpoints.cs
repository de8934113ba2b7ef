using Microsoft.AspNetCore.Http.HttpResults;
using Users.Api.Accounts;

namespace Users.Api.Registration;

internal static class RegistrationEndpoints
{
    public static void MapRegistration(this IEndpointRouteBuilder routes) => routes.MapPost("/users", PostAsync);

    private static async Task<Results<Created<UserAnswer>, ValidationProblem, ProblemHttpResult>> PostAsync(
        RegistrationRequest request, Registering registering, CancellationToken cancellationToken)
    {
        if (request.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors, title: "The registration is incomplete");

        return await registering.RegisterAsync(request, cancellationToken) is { } user
            ? TypedResults.Created($"/users/{user.Id}", UserAnswer.Of(user))
            : UserProblems.EmailTaken(request.Email!);
    }
}
