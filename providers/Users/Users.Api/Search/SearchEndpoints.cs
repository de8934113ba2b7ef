using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Paging;
using ServiceDefaults.Tokens;
using Users.Api.Accounts;
using Users.Api.Storage;

namespace Users.Api.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/users", ListAsync).RequireRoles(Roles.Admin);

    private static async Task<Results<Ok<UserPage>, ValidationProblem>> ListAsync(
        [AsParameters] PageRequest page, string? search, UsersContext context, CancellationToken cancellationToken)
    {
        if (page.Errors("users") is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var found = Matching(context.Users.AsNoTracking(), search);
        var users = await found.OrderBy(user => user.Email).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return TypedResults.Ok(new UserPage([.. users.Select(UserAnswer.Of)], page.Number, page.Size, await found.CountAsync(cancellationToken)));
    }

    /// <summary>The users in whose name or e-mail address the text stands, in capitals or not.</summary>
    private static IQueryable<User> Matching(IQueryable<User> users, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return users;
        var pattern = $"%{text.ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        return users.Where(user => EF.Functions.Like(user.Email, pattern, "\\") || EF.Functions.Like(user.Name.ToLower(), pattern, "\\"));
    }
}
