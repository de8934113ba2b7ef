using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>
/// Whether two schemas say the same word for word, and so does all that they refer to. What says the same means the same, whatever it is:
/// the parts that nobody touched need no proof. Where names lead anywhere but into the document itself, nothing is said.
/// </summary>
internal sealed class SameWords
{
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal) { "id", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef", "$recursiveAnchor", "$schema" };

    private readonly HashSet<(JsonValue Left, JsonValue Right)> _targets = [];
    private readonly JsonValue _left;
    private readonly JsonValue _right;

    private SameWords(SchemaNode left, SchemaNode right) => (_left, _right) = (left.Resource.Document.Root, right.Resource.Document.Root);

    public static bool Are(SchemaNode left, SchemaNode right) =>
        left.Resource.Dialect == right.Resource.Dialect
        && left.Resource.Root == left.Resource.Document.Root
        && right.Resource.Root == right.Resource.Document.Root
        && new SameWords(left, right).Same(left.Source, right.Source);

    private bool Same(JsonValue left, JsonValue right)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return false;
        return (left, right) switch
        {
            (JsonObject from, JsonObject to) => from.Members.Count == to.Members.Count && from.Members.All(member => to.TryGet(member.Name, out var other) && SameMember(member, other, from == _left && to == _right)),
            (JsonArray from, JsonArray to) => from.Items.Count == to.Items.Count && from.Items.Zip(to.Items).All(pair => Same(pair.First, pair.Second)),
            _ => JsonEquality.Instance.Equals(left, right),
        };
    }

    private bool SameMember(JsonMember left, JsonValue right, bool areRoots) => left switch
    {
        { Name: "$ref", Value: JsonString reference } => right is JsonString other && other.Value == reference.Value && SameTargets(reference.Value),
        { Value: JsonString or JsonBoolean } when Moving.Contains(left.Name) => areRoots && JsonEquality.Instance.Equals(left.Value, right),
        _ => Same(left.Value, right),
    };

    private bool SameTargets(string reference) =>
        Target(_left, reference) is { } left && Target(_right, reference) is { } right && (!_targets.Add((left, right)) || Same(left, right));

    private static JsonValue? Target(JsonValue root, string reference)
    {
        if (reference == "#")
            return root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal) || reference.Contains('%', StringComparison.Ordinal) || reference.Contains('~', StringComparison.Ordinal))
            return null;
        JsonValue? found = root;
        foreach (var step in reference[2..].Split('/'))
            found = found is JsonObject node && node.TryGet(step, out var member) ? member : null;
        return found;
    }
}
