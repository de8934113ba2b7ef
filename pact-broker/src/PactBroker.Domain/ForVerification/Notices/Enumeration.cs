namespace PactBroker.Domain.ForVerification.Notices;

/// <summary>Lists in sentences.</summary>
internal static class Enumeration
{
    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> items)
        => items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    public static string Quoted(IEnumerable<string> names) => And([.. names.Select(name => $"'{name}'")]);
}
