namespace Contracts.Engine.Documents.V2;

/// <summary>The key of a V2 rule: <c>$.body.items[0]</c>, <c>$.headers['X-Id']</c>. A name in it is a name, whatever characters it has.</summary>
internal static class FlatKey
{
    public const string Method = "$.method";

    public const string Path = "$.path";

    public const string Status = "$.status";

    public static string Query(string name) => "$.query" + Step(name);

    public static string Header(string name) => "$.headers" + Step(name);

    public static string Body(string path) => "$.body" + (path.StartsWith('$') ? path[1..] : "." + path);

    /// <summary>The category and, for those that have one, the name within it (for a body: the path from <c>$</c>).</summary>
    public static (string Category, string Name)? Parse(string key)
    {
        var rest = key.AsSpan(1);
        if (TakeStep(ref rest) is not { } category)
            return null;

        return category switch
        {
            "body" => (category, string.Concat("$", rest)),
            "query" or "header" or "headers" when Name(rest) is { Length: > 0 } name => (category, name),
            "method" or "path" or "status" when rest.IsEmpty => (category, ""),
            _ => null,
        };
    }

    private static string? TakeStep(ref ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("['"))
        {
            var end = rest.IndexOf("']");
            if (end < 0)
                return null;
            var quoted = rest[2..end].ToString();
            rest = rest[(end + 2)..];
            return quoted;
        }

        if (!rest.StartsWith("."))
            return null;
        rest = rest[1..];
        var length = rest.IndexOfAny('.', '[');
        var plain = (length < 0 ? rest : rest[..length]).ToString();
        rest = length < 0 ? [] : rest[length..];
        return plain;
    }

    private static string Name(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("['"))
            return rest[2..Math.Max(2, rest.LastIndexOf("']"))].ToString();
        if (!rest.StartsWith("."))
            return "";

        // Positions ($.query.q[0]) have no effect in any tool; the rule is the parameter's.
        var name = rest[1..];
        var position = name.IndexOf('[');
        return (position > 0 && name.EndsWith("]") && IsPosition(name[(position + 1)..^1]) ? name[..position] : name).ToString();
    }

    private static bool IsPosition(ReadOnlySpan<char> text) => text is "*" || int.TryParse(text, out _);

    private static string Step(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? $".{name}" : $"['{name}']";
}
