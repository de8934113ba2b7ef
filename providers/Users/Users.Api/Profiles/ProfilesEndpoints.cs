using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.Storage;

namespace Users.Api.Profiles;

internal static class ProfilesEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/users/{id:guid}", GetAsync).RequireAuthorization();
        routes.MapPatch("/users/{id:guid}", PatchAsync).RequireAuthorization();
        routes.MapPut("/users/{id:guid}/role", PutRoleAsync).RequireRoles(Roles.Admin);
    }

    private static async Task<Results<Ok<UserAnswer>, ProblemHttpResult>> GetAsync(
        Guid id, Caller caller, UsersContext context, CancellationToken cancellationToken)
    {
        if (!MayRead(caller, id))
            return UserProblems.NotYours();
        return await context.Users.FindAsync([id], cancellationToken) is { } user ? TypedResults.Ok(UserAnswer.Of(user)) : UserProblems.NotFound(id);
    }

    private static async Task<Results<Ok<UserAnswer>, ValidationProblem, ProblemHttpResult>> PatchAsync(
        Guid id, ProfileChange change, Caller caller, UsersContext context, ChangingProfile changing, CancellationToken cancellationToken)
    {
        if (!MayChange(caller, id))
            return UserProblems.NotYours();
        if (change.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        if (await context.Users.FindAsync([id], cancellationToken) is not { } user)
            return UserProblems.NotFound(id);

        return await changing.ChangeAsync(user, change, cancellationToken) ? TypedResults.Ok(UserAnswer.Of(user)) : UserProblems.EmailTaken(change.Email!);
    }

    private static async Task<Results<Ok<UserAnswer>, ValidationProblem, ProblemHttpResult>> PutRoleAsync(
        Guid id, RoleChange change, UsersContext context, CancellationToken cancellationToken)
    {
        if (change.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        if (await context.Users.FindAsync([id], cancellationToken) is not { } user)
            return UserProblems.NotFound(id);

        user.Role = change.Role!;
        await context.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(UserAnswer.Of(user));
    }

    /// <summary>Services ask about the customers whom they do something for.</summary>
    private static bool MayRead(Caller caller, Guid id) => MayChange(caller, id) || caller.Role == Roles.Service;

    private static bool MayChange(Caller caller, Guid id) => caller.Id == id || caller.Role == Roles.Admin;
}
