using Dapper;
using PactBroker.Storage;

namespace PactBroker.Cleaning;

/// <summary>
/// The selectors as SQL about a version v of a pacticipant p, each a few seeks from that version. The bits of <see cref="Kept"/> say which of
/// them it meets, in the order of <see cref="Reasons"/>.
/// </summary>
internal sealed class KeepConditions
{
    private const string Reserved = "EXISTS (SELECT 1 FROM reservations d WHERE d.version_id = v.id AND d.valid_to > @now)";

    private readonly List<string> _conditions = [];
    private readonly List<KeepSelector> _selectors;
    private readonly Dictionary<string, object?> _parameters = [];
    private readonly string _staying = "";

    /// <param name="selectors">As set up.</param>
    /// <param name="session">Whose instant is now.</param>
    /// <param name="goingBranches">Branches that count no more, because they are about to go.</param>
    public KeepConditions(IEnumerable<KeepSelector> selectors, StorageSession session, IReadOnlyCollection<long>? goingBranches = null)
    {
        if (goingBranches is { Count: > 0 })
        {
            _staying = $" AND NOT {session.Dialect.AnyOf("b.id", Parameter(session.Dialect.Values(goingBranches)))}";
        }

        _selectors = [.. selectors.Concat(KeepSelector.Always).Distinct()];
        // A bit each, and one for the reservations.
        if (_selectors.Count > 62)
        {
            throw new FormatException($"there are {_selectors.Count} selectors; at most 60 can be given");
        }

        _parameters["now"] = session.Now;
        foreach (var selector in _selectors)
        {
            _conditions.Add(string.Join(" AND ", ConditionsOf(selector, session.Now)));
        }

        _conditions.Add(Reserved);
        Kept = string.Join(" + ", _conditions.Select((condition, i) => $"CASE WHEN {condition} THEN CAST({1L << i} AS BIGINT) ELSE 0 END"));
        IsKept = $"({string.Join(" OR ", _conditions.Select(condition => $"({condition})"))})";
        Reasons = [.. _selectors.Select(selector => selector.ToString()), "version about to be deployed"];
    }

    public IReadOnlyList<KeepSelector> Selectors => _selectors;

    /// <summary>The conditions in words.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>An expression: the conditions that the version meets, one bit each.</summary>
    public string Kept { get; }

    /// <summary>A condition: the version meets any of them.</summary>
    public string IsKept { get; }

    public DynamicParameters Parameters(object? more = null)
    {
        var all = new DynamicParameters(more);
        foreach (var (name, value) in _parameters)
        {
            all.Add(name, value);
        }

        return all;
    }

    private IEnumerable<string> ConditionsOf(KeepSelector selector, long now)
    {
        if (selector.Pacticipant is { } name)
        {
            yield return $"p.name = {Parameter(name)}";
        }

        if (selector.MaxAge is { } days)
        {
            yield return $"v.created_at >= {Parameter(now - TimeSpan.FromDays(days).Ticks)}";
        }

        if (selector.Tag is { } tag)
        {
            var newer = "NOT EXISTS (SELECT 1 FROM tags n WHERE n.pacticipant_id = t.pacticipant_id AND n.name = t.name AND n.version_id > t.version_id)";
            yield return $"EXISTS (SELECT 1 FROM tags t WHERE t.version_id = v.id{Named("t.name", tag)}{(selector.Latest ? $" AND {newer}" : "")})";
        }

        if (selector.Branch is { } branch)
        {
            yield return OnBranch(selector.Latest, Named("b.name", branch));
        }

        if (selector.MainBranch)
        {
            yield return OnBranch(selector.Latest, " AND b.name = p.main_branch");
        }

        if (selector.Deployed || selector.Released || selector.Environment is not null)
        {
            var environment = selector.Environment is { } place ? $" AND d.environment_id = (SELECT id FROM environments WHERE name = {Parameter(place)})" : "";
            string Live(string table) => $"EXISTS (SELECT 1 FROM {table} d WHERE d.version_id = v.id AND d.valid_to IS NULL{environment})";
            yield return (selector.Deployed, selector.Released) switch
            {
                (true, false) => Live("deployed_versions"),
                (false, true) => Live("released_versions"),
                (true, true) => $"{Live("deployed_versions")} AND {Live("released_versions")}",
                _ => $"({Live("deployed_versions")} OR {Live("released_versions")})",
            };
        }
        else if (selector is { Latest: true, Tag: null, Branch: null, MainBranch: false })
        {
            yield return "NOT EXISTS (SELECT 1 FROM versions n WHERE n.pacticipant_id = v.pacticipant_id AND n.id > v.id)";
        }
    }

    private string OnBranch(bool latest, string named) => latest
        ? $"EXISTS (SELECT 1 FROM branch_heads h JOIN branches b ON b.id = h.branch_id WHERE h.version_id = v.id AND h.valid_to IS NULL{named}{_staying})"
        : $"EXISTS (SELECT 1 FROM branch_versions m JOIN branches b ON b.id = m.branch_id WHERE m.version_id = v.id{named}{_staying})";

    private string Named(string column, string name) => name == KeepSelector.Any ? "" : $" AND {column} = {Parameter(name)}";

    private string Parameter(object value)
    {
        var name = $"keep{_parameters.Count}";
        _parameters[name] = value;
        return "@" + name;
    }
}
