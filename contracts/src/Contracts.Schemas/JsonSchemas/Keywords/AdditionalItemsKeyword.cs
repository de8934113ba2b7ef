using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>What comes after a list in <c>items</c>; without such a list it means nothing.</summary>
internal static class AdditionalItemsKeyword
{
    public static Keyword? Read(KeywordSource source) => source.Beside("items") is JsonArray first
        ? new ItemsKeyword(source.Name, source.Schema(), first.Items.Count)
        : null;
}
