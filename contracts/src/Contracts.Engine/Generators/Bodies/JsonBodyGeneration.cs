using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching.JsonBodies;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Generators.Bodies;

/// <summary>Puts generated values into JSON; a wildcard in a path hits every match.</summary>
internal static class JsonBodyGeneration
{
    public static Body Apply(Body body, List<(PathExpression Path, ValueGenerator Generator)> generators, ImmutableArray<RuleEntry> rules, GenerationContext context)
    {
        if (!body.TryGetJson(out var value, out _))
            return body;

        var root = ToNode(value);
        foreach (var (path, generator) in generators)
            root = Replace(root, path.Tokens, _ => generator.Generate(context));
        foreach (var (key, list) in rules)
        {
            foreach (var rule in list.Rules.OfType<ArrayContainsRule>())
                root = ReplaceVariants(root, key, rule, context);
        }

        return Body.FromJson(ToElement(root), body.ContentType).As(body.ContentTypeHint, body.Encoded);
    }

    private static JsonNode? Replace(JsonNode? node, ImmutableArray<PathToken> steps, Func<JsonNode?, JsonElement?> replacement)
    {
        if (steps.IsEmpty)
            return replacement(node) is { } value ? ToNode(value) : node;

        var step = steps[0];
        var rest = steps[1..];
        if (node is JsonObject members)
        {
            foreach (var name in members.Select(member => member.Key).Where(name => step is AnyChildToken || step is FieldToken field && field.Name == name).ToList())
                Put(members[name], Replace(members[name], rest, replacement), changed => members[name] = changed);
        }
        else if (node is JsonArray elements)
        {
            for (var i = 0; i < elements.Count; i++)
            {
                if (Hits(step, i))
                    Put(elements[i], Replace(elements[i], rest, replacement), changed => elements[i] = changed);
            }
        }

        return node;
    }

    private static void Put(JsonNode? present, JsonNode? replacement, Action<JsonNode?> set)
    {
        if (!ReferenceEquals(present, replacement))
            set(replacement);
    }

    private static bool Hits(PathToken step, int index) => step switch
    {
        AnyChildToken or AnyElementToken => true,
        IndexToken wanted => wanted.Index == index,
        FieldToken field => field.Name == index.ToString(),
        _ => false,
    };

    /// <summary>Each element of a list takes the generators of the first variant that it is an example of.</summary>
    private static JsonNode? ReplaceVariants(JsonNode? root, string key, ArrayContainsRule rule, GenerationContext context)
    {
        if (!PathExpression.TryParse(key, out var path, out _))
            return root;

        var variants = rule.Variants
            .Where(variant => !variant.Generators.IsEmpty)
            .Select(variant => (variant.Index, Rules: RuleTree.FromPaths(variant.Rules).Root, Generators: BodyGeneration.Read(variant.Generators)))
            .ToList();
        return Replace(root, path.Tokens, node =>
        {
            if (node is not JsonArray list)
                return null;

            var examples = list.Select(ToElement).ToList();
            for (var i = 0; i < list.Count; i++)
            {
                var variant = variants.Find(candidate =>
                    candidate.Index < examples.Count && new JsonComparison(strict: false, log: null).Compare(examples[candidate.Index], examples[i], candidate.Rules));
                foreach (var (inner, generator) in variant.Generators ?? [])
                {
                    var place = i;
                    Put(list[place], Replace(list[place], inner.Tokens, _ => generator.Generate(context)), changed => list[place] = changed);
                }
            }

            return ToElement(list);
        });
    }

    private static JsonNode? ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(value),
    };

    private static JsonElement ToElement(JsonNode? node) => JsonElement.Parse(node?.ToJsonString() ?? "null");
}
