using System.Diagnostics.CodeAnalysis;

namespace PactBroker.Domain.Queries;

/// <summary>
/// A query string in which keys nest, as Rack reads it: <c>q[][pacticipant]=Foo&amp;q[][version]=1</c>. A list of maps has no
/// indexes: a new element starts when a key repeats, and other keys may stand in between. Existing clients also send
/// <c>q[]pacticipant=Foo</c>, which means the same.
/// </summary>
public sealed class NestedParameters
{
    private readonly Dictionary<string, ParameterNode> _nodes = [];

    public static bool TryParse(string query, out NestedParameters parameters, [NotNullWhen(false)] out string? error)
    {
        parameters = new NestedParameters();
        error = null;
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var key = Decode(equals < 0 ? pair : pair[..equals]);
            var value = equals < 0 ? "" : Decode(pair[(equals + 1)..]);
            error = NestedParameterAssignment.Assign(parameters, key, value);
            if (error is not null)
                return false;
        }

        return true;
    }

    /// <summary>The text under the key; an empty one counts as not given.</summary>
    public string? TextOrNull(string key)
        => _nodes.TryGetValue(key, out var node) && node is ParameterNode.Text { Value.Length: > 0 } text ? text.Value : null;

    public bool IsTrue(string key) => TextOrNull(key) == "true";

    public IEnumerable<string> Keys => _nodes.Keys;

    public ParameterNode? this[string key] => _nodes.GetValueOrDefault(key);

    /// <summary>The elements of a list; none where the key is absent or is no list.</summary>
    public IReadOnlyList<ParameterNode> ItemsOf(string key)
        => this[key] is ParameterNode.Items items ? items.Nodes : [];

    internal void Set(string key, ParameterNode node) => _nodes[key] = node;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
