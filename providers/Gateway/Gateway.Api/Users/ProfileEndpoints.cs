using System.Diagnostics;
using Gateway.Clients.Users;
using ServiceDefaults.Tokens;

namespace Gateway.Api.Users;

/// <summary>What only a user with a valid token may do; which role may do it is for Users to say.</summary>
internal static class ProfileEndpoints
{
    private const int PageSize = 20;

    public static void MapProfile(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/profile", GetAsync).RequireAuthorization();
        routes.MapPatch("/profile", PatchAsync).RequireAuthorization();
        routes.MapGet("/users", SearchAsync).RequireAuthorization();
    }

    private static async Task<IResult> GetAsync(Caller caller, UsersClient users, CancellationToken cancellationToken) =>
        AnswerOf(await users.FindProfileAsync(caller.Token, caller.Id, cancellationToken));

    private static async Task<IResult> PatchAsync(ProfileChange change, Caller caller, UsersClient users, CancellationToken cancellationToken) =>
        AnswerOf(await users.ChangeProfileAsync(caller.Token, caller.Id, change, cancellationToken));

    private static async Task<IResult> SearchAsync(string? search, int? page, Caller caller, UsersClient users, CancellationToken cancellationToken) =>
        page is < 1
            ? TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["page"] = [$"Pages count from 1; this one is {page}."] })
            : await users.SearchAsync(caller.Token, search ?? "", page ?? 1, PageSize, cancellationToken) switch
            {
                SearchOutcome.Found found => TypedResults.Ok(found),
                SearchOutcome.Forbidden => AccountProblems.Forbidden(),
                SearchOutcome.NotLoggedIn => AccountProblems.NotLoggedIn(),
                _ => throw new UnreachableException(),
            };

    private static IResult AnswerOf(ProfileOutcome outcome) => outcome switch
    {
        ProfileOutcome.Found found => TypedResults.Ok(found.Profile),
        ProfileOutcome.Rejected rejected => TypedResults.ValidationProblem(rejected.Errors),
        ProfileOutcome.EmailTaken => AccountProblems.EmailTaken(),
        ProfileOutcome.Forbidden => AccountProblems.Forbidden(),
        // Who was deleted after logging in has a token, and nothing else.
        ProfileOutcome.Missing or ProfileOutcome.NotLoggedIn => AccountProblems.NotLoggedIn(),
        _ => throw new UnreachableException(),
    };
}
