using Users.Api.Accounts;

namespace Users.Api.Search;

/// <summary>One page of the users that were found; pages count from 1.</summary>
/// <param name="Total">How many were found on all pages.</param>
internal sealed record UserPage(IReadOnlyList<UserAnswer> Items, int Page, int PageSize, int Total)
{
    public int TotalPages => (Total + PageSize - 1) / PageSize;

    public bool First => Page == 1;

    public bool Last => Page >= TotalPages;
}
