using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>What two sets of schemas say about one place, with all their alternatives: where to look for values that tell them apart.</summary>
internal sealed class PlaceHints
{
    private readonly Facts _writers;
    private readonly Facts _readers;
    private IReadOnlyList<string>? _allNames;

    public PlaceHints(IReadOnlyList<SchemaNode> writers, IReadOnlyList<SchemaNode> readers) =>
        (_writers, _readers) = (Facts.Of(Unfolded(writers)), Facts.Of(Unfolded(readers)));

    public IReadOnlySet<string> WriterRequires => _writers.All<RequiredKeyword>().SelectMany(keyword => keyword.Names).ToHashSet();

    /// <summary>A few: looking at each with all others is expensive.</summary>
    public IEnumerable<string> Names => AllNames.Take(40);

    public IReadOnlyList<string> AllNames => _allNames ??= [.. _writers.Names().Concat(_readers.Names())
        .Concat(All<RequiredKeyword>().SelectMany(keyword => keyword.Names))
        .Concat(All<DependentRequiredKeyword>().Concat(All<DependenciesKeyword>().Select(both => both.Required)).SelectMany(keyword => keyword.Needs).SelectMany(need => need.Value.Append(need.Key)))
        .Concat(All<DependentSchemasKeyword>().Concat(All<DependenciesKeyword>().Select(both => both.Schemas)).SelectMany(keyword => keyword.Schemas).Select(pair => pair.Key))
        .Concat(All<PatternPropertiesKeyword>().SelectMany(keyword => keyword.Schemas).Select(pair => ScalarCandidates.Beginning(pair.Key.ToString())))
        .Append("other").Distinct()];

    public int ListedItems => Math.Max(_writers.ListedItems(), _readers.ListedItems());

    public IEnumerable<int> ItemCounts => Around(All<MinItemsKeyword>().Select(keyword => keyword.Limit).Concat(All<MaxItemsKeyword>().Select(keyword => keyword.Limit)));

    public IEnumerable<int> MemberCounts => Around(All<MinPropertiesKeyword>().Select(keyword => keyword.Limit).Concat(All<MaxPropertiesKeyword>().Select(keyword => keyword.Limit)));

    public IEnumerable<int> Lengths => Around(All<MinLengthKeyword>().Select(keyword => keyword.Limit).Concat(All<MaxLengthKeyword>().Select(keyword => keyword.Limit)));

    /// <summary>Whether either side lists values.</summary>
    public bool ListValues => _writers.Values() is not null || _readers.Values() is not null;

    public bool IsListed(string name) => _writers.Names().Contains(name);

    public IReadOnlyList<SchemaNode> WriterMember(string name) => _writers.Member(name).Nodes;

    public IReadOnlyList<SchemaNode> ReaderMember(string name) => _readers.Member(name).Nodes;

    public IReadOnlyList<SchemaNode> WriterItems(int index) => _writers.Item(index).Nodes;

    public IReadOnlyList<SchemaNode> ReaderItems(int index) => [.. _readers.Item(index).Nodes, .. _readers.All<ContainsKeyword>().Select(keyword => keyword.Schema)];

    public IEnumerable<T> All<T>()
        where T : Keyword => _readers.Nodes.Count == 0 ? _writers.All<T>() : _writers.All<T>().Concat(_readers.All<T>());

    /// <summary>The schemas that apply to the same value, with all alternatives.</summary>
    public static IReadOnlyList<SchemaNode> Unfolded(IReadOnlyList<SchemaNode> schemas)
    {
        if (schemas is [] or [{ IsLeaf: true }])
            return schemas;
        var seen = new HashSet<SchemaNode>();
        var open = new Stack<SchemaNode>(schemas);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var part in node.Keywords.SelectMany(Parts))
                open.Push(part);
        }

        return [.. seen];
    }

    private static IEnumerable<int> Around(IEnumerable<int> limits) =>
        limits.SelectMany(limit => (int[])[limit, limit < int.MaxValue ? limit + 1 : limit, Math.Max(0, limit - 1)]).Distinct();

    private static IEnumerable<SchemaNode> Parts(Keyword keyword) => keyword switch
    {
        RefKeyword node => [node.Schema],
        AllOfKeyword node => node.Schemas,
        AnyOfKeyword node => node.Schemas,
        OneOfKeyword node => node.Schemas,
        NotKeyword node => [node.Schema],
        IfKeyword node => ((SchemaNode?[])[node.Condition, node.Then, node.Otherwise]).OfType<SchemaNode>(),
        DependentSchemasKeyword node => node.Schemas.Select(pair => pair.Value),
        DependenciesKeyword node => node.Schemas.Schemas.Select(pair => pair.Value),
        _ => [],
    };
}
