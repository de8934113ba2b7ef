using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary><c>items</c> until 2020-12 split it: one schema for all, or a list for the first ones.</summary>
internal static class TupleItemsKeyword
{
    public static Keyword? Read(KeywordSource source) => source.Value is JsonArray list
        ? list.Items.Count > 0 ? PrefixItemsKeyword.Read(source) : null
        : new ItemsKeyword(source.Name, source.Schema(), 0);
}
