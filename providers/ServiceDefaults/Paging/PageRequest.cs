namespace ServiceDefaults.Paging;

/// <summary>Which part of a list is asked for.</summary>
public sealed record PageRequest(int? Page, int? PageSize)
{
    private const int DefaultSize = 20;
    private const int MaxSize = 100;
    private const int MaxPage = 1_000_000;

    public int Number => Page ?? 1;

    public int Size => PageSize ?? DefaultSize;

    public int Skip => (Number - 1) * Size;

    /// <summary>Everything that is wrong with it; empty when it is fine.</summary>
    /// <param name="what">What the list is of, in the plural.</param>
    public IDictionary<string, string[]> Errors(string what)
    {
        var errors = new Dictionary<string, string[]>();
        if (Number is < 1 or > MaxPage)
            errors["page"] = [$"A page is between 1 and {MaxPage}; this one is {Number}."];
        if (Size is < 1 or > MaxSize)
            errors["pageSize"] = [$"A page holds 1 to {MaxSize} {what}; {Size} were asked for."];
        return errors;
    }
}
