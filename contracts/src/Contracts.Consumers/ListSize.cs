using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers.Http;
using Contracts.Consumers.Trials;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;

namespace Contracts.Consumers;

/// <summary>So many elements in a list of an answer: those of the example, again and again in turn. The contract stays as it is, since what it says of one element it says of all.</summary>
public sealed class ListSize
{
    private readonly PathExpression _path;
    private readonly int _count;

    /// <summary>A size for the lists at a place.</summary>
    /// <param name="path">Where: <c>$.items</c>, <c>$</c> for the body itself, <c>$.orders[*].lines</c> for a list in each element of another.</param>
    /// <param name="count">How many elements.</param>
    /// <exception cref="PathFormatException">The path is none.</exception>
    public ListSize(string path, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _path = PathExpression.Parse(path);
        _count = count;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_count} elements at {_path}");

    /// <summary>The answer of an interaction with so many elements, if it may have them.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="answer">The answer; the rules of the interaction allow it.</param>
    /// <param name="refusal">Why there is none, as one sentence.</param>
    public bool TryAnswer(HttpInteraction interaction, [NotNullWhen(true)] out ExpectedResponse? answer, [NotNullWhen(false)] out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        answer = null;
        var example = interaction.Response;
        if (ExampleFields.Read(example.Body) is not { } body || Lists(body, 0).Where(list => list.Count > 0).ToList() is not { Count: > 0 } lists)
        {
            refusal = "Its example has no list there with an element to repeat.";
            return false;
        }

        foreach (var list in lists)
            Resize(list);
        var sized = example with { Body = Body.FromJson(JsonElement.Parse(body.ToJsonString()), example.Body.ContentType) };
        var mismatches = ExampleCheck.Mismatches(example, sized);
        refusal = mismatches.IsEmpty ? null : $"Its own rules do not allow that: {mismatches[0].Message}";
        answer = sized;
        return refusal is null;
    }

    private IEnumerable<JsonArray> Lists(JsonNode? node, int depth) => depth == _path.Tokens.Length
        ? node is JsonArray list ? [list] : []
        : Below(node, _path.Tokens[depth]).SelectMany(below => Lists(below, depth + 1));

    private static IEnumerable<JsonNode?> Below(JsonNode? node, PathToken token) => (node, token) switch
    {
        (JsonObject map, FieldToken field) => map.TryGetPropertyValue(field.Name, out var value) ? [value] : [],
        (JsonObject map, AnyChildToken) => map.Select(member => member.Value),
        (JsonArray list, AnyElementToken or AnyChildToken) => list,
        (JsonArray list, IndexToken { Index: var index }) when index < list.Count => [list[index]],
        _ => [],
    };

    private void Resize(JsonArray list)
    {
        var examples = list.Count;
        while (list.Count > _count)
            list.RemoveAt(list.Count - 1);
        while (list.Count < _count)
            list.Add(list[list.Count % examples]?.DeepClone());
    }
}
