using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>What is known of a writer's value: it is as each of these schemas says. References and allOf are unfolded.</summary>
internal sealed class Facts
{
    private readonly IReadOnlyList<JsonValue>? _values;

    private Facts(IReadOnlyList<SchemaNode> nodes)
    {
        Nodes = nodes;
        for (var i = 0; i < nodes.Count; i++)
        {
            AreImpossible |= nodes[i].Constant == false;
            foreach (var keyword in nodes[i].Keywords)
            {
                if (keyword is TypeKeyword type)
                    Kinds &= type.Kinds;
                else if (keyword is ConstKeyword single)
                    _values = [single.Value];
                else if (keyword is EnumKeyword list && !(_values?.Count <= list.Values.Count))
                    _values = list.Values;
                else
                    HaveAlternatives |= keyword is AnyOfKeyword or OneOfKeyword;
            }
        }
    }

    public IReadOnlyList<SchemaNode> Nodes { get; }

    public bool AreImpossible { get; }

    /// <summary>The kinds of values that the types leave.</summary>
    public JsonKinds Kinds { get; } = JsonKinds.All;

    public bool HaveAlternatives { get; }

    public static Facts Of(SchemaNode schema) => schema.IsLeaf ? new Facts([schema]) : Of([schema]);

    public static Facts Of(IReadOnlyList<SchemaNode> schemas)
    {
        if (schemas is [] or [{ IsLeaf: true }])
            return new Facts(schemas);
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

    public Facts And(SchemaNode schema) => Of([.. Nodes, schema]);

    public bool Include(SchemaNode schema)
    {
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i] == schema)
                return true;
        }

        return false;
    }

    public IEnumerable<T> All<T>()
        where T : Keyword
    {
        foreach (var node in Nodes)
        {
            foreach (var keyword in node.Keywords)
            {
                if (keyword is T found)
                    yield return found;
            }
        }
    }

    /// <summary>The listed values, if they are listed.</summary>
    public IReadOnlyList<JsonValue>? Values() => _values;

    public bool MayBe(JsonKinds kind) => (Kinds & kind) != JsonKinds.None;

    public bool IsInteger(bool asWritten) => All<TypeKeyword>().Any(keyword =>
        !keyword.TakesFractions && (keyword.Kinds & JsonKinds.Number) != JsonKinds.None && (keyword.IntegersHaveNoFraction || !asWritten));

    /// <summary>Whether no number is between the limits.</summary>
    public bool AreOutOfRange()
    {
        var lower = All<MinimumKeyword>().Select(keyword => (keyword.Limit, keyword.IsExclusive)).Concat(All<ExclusiveMinimumKeyword>().Select(keyword => (keyword.Limit, IsExclusive: true)));
        var upper = All<MaximumKeyword>().Select(keyword => (keyword.Limit, keyword.IsExclusive)).Concat(All<ExclusiveMaximumKeyword>().Select(keyword => (keyword.Limit, IsExclusive: true))).ToList();
        return lower.Any(least => upper.Exists(most => least.Limit > most.Limit || (least.Limit == most.Limit && (least.IsExclusive || most.IsExclusive))));
    }

    public bool Requires(string name)
    {
        for (var i = 0; i < Nodes.Count; i++)
        {
            if (Nodes[i].Find<RequiredKeyword>()?.Includes(name) == true)
                return true;
        }

        return false;
    }

    /// <summary>For each choice that the writer has, its alternatives.</summary>
    public IReadOnlyList<IReadOnlyList<SchemaNode>> Alternatives() => HaveAlternatives
        ? [.. All<AnyOfKeyword>().Select(keyword => keyword.Schemas), .. All<OneOfKeyword>().Select(keyword => keyword.Schemas)]
        : [];

    /// <summary>What is known of a member.</summary>
    public Facts Member(string name)
    {
        // Most values are described by one schema, and most members are listed there.
        if (Nodes is [var only] && only.Find<PatternPropertiesKeyword>() is null && only.Find<PropertiesKeyword>()?.Find(name) is { } listed)
            return Of(listed);

        var found = new List<SchemaNode>(1);
        for (var i = 0; i < Nodes.Count; i++)
            AddMember(Nodes[i], name, found);
        return Of(found);
    }

    public IEnumerable<string> Names() => All<PropertiesKeyword>().SelectMany(keyword => keyword.Schemas).Select(pair => pair.Key).Distinct();

    public Facts Item(int index) => Of([.. Nodes.SelectMany(node => ItemOf(node, index))]);

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

    private static void AddMember(SchemaNode node, string name, List<SchemaNode> found)
    {
        var before = found.Count;
        if (node.Find<PropertiesKeyword>()?.Find(name) is { } listed)
            found.Add(listed);
        foreach (var (pattern, schema) in node.Find<PatternPropertiesKeyword>()?.Schemas ?? [])
        {
            if (pattern.IsFoundIn(name))
                found.Add(schema);
        }

        if (found.Count == before && node.Find<AdditionalPropertiesKeyword>() is { } rest)
            found.Add(rest.Schema);
    }

    private static IEnumerable<SchemaNode> ItemOf(SchemaNode node, int index)
    {
        if (node.Find<PrefixItemsKeyword>() is { } first && index < first.Schemas.Count)
            return [first.Schemas[index]];
        return node.Find<ItemsKeyword>() is { } rest && index >= rest.Start ? [rest.Schema] : [];
    }
}
