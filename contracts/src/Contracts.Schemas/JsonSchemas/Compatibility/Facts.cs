using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>What is known of a writer's value: it is as each of these schemas says. References and allOf are unfolded.</summary>
internal sealed class Facts
{
    private Facts(IReadOnlyList<SchemaNode> nodes) => Nodes = nodes;

    public IReadOnlyList<SchemaNode> Nodes { get; }

    public bool AreImpossible => Nodes.Any(node => node.Constant == false);

    public static Facts Of(IEnumerable<SchemaNode> schemas)
    {
        var nodes = new List<SchemaNode>();
        var open = new Stack<SchemaNode>(schemas.Reverse());
        var seen = new HashSet<SchemaNode>();
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            nodes.Add(node);
            if (node.Find<RefKeyword>() is { } reference)
                open.Push(reference.Schema);
            foreach (var part in node.Find<AllOfKeyword>()?.Schemas ?? [])
                open.Push(part);
        }

        return new Facts(nodes);
    }

    public Facts And(SchemaNode schema) => Of(Nodes.Append(schema));

    public IEnumerable<T> All<T>()
        where T : Keyword => Nodes.SelectMany(node => node.Keywords.OfType<T>());

    /// <summary>The listed values, if they are listed.</summary>
    public IReadOnlyList<JsonValue>? Values() =>
        All<ConstKeyword>().FirstOrDefault() is { } single ? [single.Value] : All<EnumKeyword>().MinBy(list => list.Values.Count)?.Values;

    public bool MayBe(string type) => All<TypeKeyword>().All(keyword => keyword.Types.Contains(type) || (type == "number" && keyword.Types.Contains("integer")));

    public bool IsInteger(bool asWritten) => All<TypeKeyword>().Any(keyword =>
        !keyword.Types.Contains("number") && keyword.Types.Contains("integer") && (keyword.IntegersHaveNoFraction || !asWritten));

    public bool Requires(string name) => All<RequiredKeyword>().Any(keyword => keyword.Includes(name));

    /// <summary>What is known of a member.</summary>
    public Facts Member(string name) => Of(Nodes.SelectMany(node => MemberOf(node, name)));

    public IEnumerable<string> Names() => All<PropertiesKeyword>().SelectMany(keyword => keyword.Schemas).Select(pair => pair.Key).Distinct();

    public Facts Item(int index) => Of(Nodes.SelectMany(node => ItemOf(node, index)));

    public int ListedItems() => All<PrefixItemsKeyword>().Select(keyword => keyword.Schemas.Count).Append(0).Max();

    /// <summary>For a member that no schema lists: for each schema what may apply to it, of which at least one does.</summary>
    public IEnumerable<IReadOnlyList<(string? Pattern, SchemaNode? Schema)>> Others() => Nodes.Select(IReadOnlyList<(string?, SchemaNode?)> (node) =>
    [
        (null, node.Find<AdditionalPropertiesKeyword>()?.Schema),
        .. (node.Find<PatternPropertiesKeyword>()?.Schemas ?? []).Select(pair => ((string?)pair.Key.ToString(), (SchemaNode?)pair.Value)),
    ]);

    /// <summary>Whether nothing but listed members may be there.</summary>
    public bool AreClosed => Nodes.Any(Closes);

    /// <summary>The most members that a closed schema leaves room for.</summary>
    public int? Room() => Nodes.Where(Closes).Select(node => (int?)(node.Find<PropertiesKeyword>()?.Schemas.Count ?? 0)).Min();

    private static bool Closes(SchemaNode node) =>
        node.Find<AdditionalPropertiesKeyword>() is { Schema.Constant: false } && node.Find<PatternPropertiesKeyword>() is null or { Schemas.Count: 0 };

    private static List<SchemaNode> MemberOf(SchemaNode node, string name)
    {
        var found = new List<SchemaNode>();
        if (node.Find<PropertiesKeyword>()?.Find(name) is { } listed)
            found.Add(listed);
        foreach (var (pattern, schema) in node.Find<PatternPropertiesKeyword>()?.Schemas ?? [])
        {
            if (pattern.IsFoundIn(name))
                found.Add(schema);
        }

        if (found.Count == 0 && node.Find<AdditionalPropertiesKeyword>() is { } rest)
            found.Add(rest.Schema);
        return found;
    }

    private static IEnumerable<SchemaNode> ItemOf(SchemaNode node, int index)
    {
        if (node.Find<PrefixItemsKeyword>() is { } first && index < first.Schemas.Count)
            return [first.Schemas[index]];
        return node.Find<ItemsKeyword>() is { } rest && index >= rest.Start ? [rest.Schema] : [];
    }
}
