namespace PactBroker.Domain.Queries;

/// <summary>Puts one <c>key=value</c> into a tree of parameters, making the lists and maps its key asks for.</summary>
internal static class NestedParameterAssignment
{
    private const int DeepestNesting = 32;

    private const int LongestShown = 40;

    /// <returns>What is wrong with the key, or null.</returns>
    public static string? Assign(NestedParameters target, string key, string value, int depth = 0)
    {
        if (depth > DeepestNesting)
            return $"The parameter {(key.Length > LongestShown ? key[..LongestShown] + '…' : key)} nests deeper than {DeepestNesting} levels";

        var (name, rest) = SplitHead(key);
        if (name.Length == 0)
            return null;

        if (rest.Length == 0)
        {
            target.Set(name, new ParameterNode.Text(value));
            return null;
        }

        return rest.StartsWith("[]", StringComparison.Ordinal)
            ? AssignInList(target, name, rest[2..], value, depth)
            : AssignInMap(target, name, rest, value, depth);
    }

    private static string? AssignInList(NestedParameters target, string name, string rest, string value, int depth)
    {
        if (target[name] is { } existing and not ParameterNode.Items)
            return WrongShape(name, "a list", existing);

        var nodes = target.ItemsOf(name) as List<ParameterNode> ?? NewList(target, name);
        if (rest.Length == 0)
        {
            nodes.Add(new ParameterNode.Text(value));
            return null;
        }

        var childKey = ChildKey(rest);
        if (nodes.Count > 0 && nodes[^1] is ParameterNode.Map last && !Repeats(last.Parameters, childKey))
            return Assign(last.Parameters, childKey, value, depth + 1);

        var element = new NestedParameters();
        nodes.Add(new ParameterNode.Map(element));
        return Assign(element, childKey, value, depth + 1);
    }

    private static string? AssignInMap(NestedParameters target, string name, string rest, string value, int depth)
    {
        switch (target[name])
        {
            case ParameterNode.Map map:
                return Assign(map.Parameters, rest, value, depth + 1);
            case { } other:
                return WrongShape(name, "a map", other);
            default:
                var created = new NestedParameters();
                target.Set(name, new ParameterNode.Map(created));
                return Assign(created, rest, value, depth + 1);
        }
    }

    // A list inside an element repeats its key without starting a new element.
    private static bool Repeats(NestedParameters element, string childKey)
        => !childKey.Contains("[]", StringComparison.Ordinal) && element[SplitHead(childKey).Name] is not null;

    private static List<ParameterNode> NewList(NestedParameters target, string name)
    {
        var nodes = new List<ParameterNode>();
        target.Set(name, new ParameterNode.Items(nodes));
        return nodes;
    }

    // "[pacticipant]" is the regular spelling, "pacticipant" the one some clients send; both name the same member.
    private static string ChildKey(string rest)
        => rest[0] == '[' && rest.IndexOf(']', StringComparison.Ordinal) == rest.Length - 1 ? rest[1..^1] : rest;

    private static (string Name, string Tail) SplitHead(string key)
    {
        var start = 0;
        while (start < key.Length && key[start] is '[' or ']')
            start++;

        var end = start;
        while (end < key.Length && key[end] is not ('[' or ']'))
            end++;

        var after = end;
        while (after < key.Length && key[after] == ']')
            after++;

        return (key[start..end], key[after..]);
    }

    private static string WrongShape(string name, string expected, ParameterNode actual)
        => $"The parameter {name} is used both as {expected} and as {actual.Shape}";
}
