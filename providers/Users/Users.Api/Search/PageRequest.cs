namespace Users.Api.Search;

/// <summary>Which part of a list is asked for.</summary>
internal sealed record PageRequest(int? Page, int? PageSize)
{
    private const int DefaultSize = 20;
    private const int MaxSize = 100;
    private const int MaxPage = 1_000_000;

    public int Number => Page ?? 1;

    public int Size => PageSize ?? DefaultSize;

    public int Skip => (Number - 1) * Size;

    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (Number is < 1 or > MaxPage)
            errors["page"] = [$"A page is between 1 and {MaxPage}; this one is {Number}."];
        if (Size is < 1 or > MaxSize)
            errors["pageSize"] = [$"A page holds 1 to {MaxSize} users; {Size} were asked for."];
        return errors;
    }
}
