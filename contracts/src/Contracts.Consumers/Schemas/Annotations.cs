using System.Text.Json.Nodes;
using NJsonSchema;

namespace Contracts.Consumers.Schemas;

/// <summary>What <c>[Range]</c>, <c>[StringLength]</c>, <c>[RegularExpression]</c> and their like say of a member, as NJsonSchema reads it.</summary>
internal static class Annotations
{
    public static JsonObject Over(JsonObject written, JsonSchema annotated)
    {
        Set("minimum", annotated.Minimum);
        Set("maximum", annotated.Maximum);
        Set("exclusiveMinimum", annotated.ExclusiveMinimum);
        Set("exclusiveMaximum", annotated.ExclusiveMaximum);
        Set("multipleOf", annotated.MultipleOf);
        Set("minLength", annotated.MinLength);
        Set("maxLength", annotated.MaxLength);
        Set("minItems", annotated.MinItems > 0 ? annotated.MinItems : null);
        Set("maxItems", annotated.MaxItems > 0 ? annotated.MaxItems : null);
        if (annotated.Pattern is { } pattern)
            written["pattern"] = pattern;
        return written;

        void Set(string keyword, decimal? value)
        {
            if (value is { } given)
                written[keyword] = JsonNode.Parse(given.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
