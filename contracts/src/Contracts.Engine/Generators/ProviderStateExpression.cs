using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Contracts.Engine.Json;

namespace Contracts.Engine.Generators;

/// <summary>Texts with <c>${name}</c> in them, or bare names, that stand for values of provider states.</summary>
internal static class ProviderStateExpression
{
    /// <summary>The value; null when a name in it is not known. One name alone keeps the type of its value.</summary>
    public static JsonElement? Evaluate(string expression, ImmutableDictionary<string, JsonElement> values)
    {
        if (!expression.Contains("${", StringComparison.Ordinal))
            return Find(expression, values);

        if (expression.StartsWith("${", StringComparison.Ordinal) && expression.IndexOf('}') == expression.Length - 1)
            return Find(expression[2..^1], values);

        return Fill(expression, values) is { } text ? JsonValues.Of(text) : null;
    }

    private static string? Fill(string expression, ImmutableDictionary<string, JsonElement> values)
    {
        var text = new StringBuilder();
        for (var at = 0; at < expression.Length;)
        {
            var start = expression.IndexOf("${", at, StringComparison.Ordinal);
            if (start < 0)
                return text.Append(expression, at, expression.Length - at).ToString();

            var end = expression.IndexOf('}', start);
            if (end < 0 || Find(expression[(start + 2)..end], values) is not { } value)
                return null;

            text.Append(expression, at, start - at).Append(JsonText.Plain(value));
            at = end + 1;
        }

        return text.ToString();
    }

    private static JsonElement? Find(string name, ImmutableDictionary<string, JsonElement> values) => values.TryGetValue(name, out var value) ? value : null;
}
