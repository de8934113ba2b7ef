using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class UniqueItemsKeyword : Keyword
{
    public static Keyword? Read(KeywordSource source) => source.Value is JsonBoolean unique ? unique.Value ? new UniqueItemsKeyword() : null : throw source.Problem("true or false");

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonArray array)
            return true;
        var seen = new Dictionary<JsonValue, int>(JsonEquality.Instance);
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (!seen.TryAdd(array.Items[i], i))
                return frame.Refuse("uniqueItems", $"The items {seen[array.Items[i]]} and {i} are equal.");
        }

        return true;
    }
}
