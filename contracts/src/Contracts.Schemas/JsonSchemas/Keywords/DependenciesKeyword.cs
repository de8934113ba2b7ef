using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>Names and schemas in one keyword, until 2019-09 split it in two.</summary>
internal sealed class DependenciesKeyword(DependentRequiredKeyword names, DependentSchemasKeyword schemas) : Keyword
{
    public DependentRequiredKeyword Required => names;

    public DependentSchemasKeyword Schemas => schemas;

    public static Keyword? Read(KeywordSource source)
    {
        var map = source.Value as JsonObject ?? throw source.Problem("an object with a schema or a list of names in each member");
        var lists = map.Members.ToLookup(member => member.Value is JsonArray);
        return new DependenciesKeyword(
            new DependentRequiredKeyword(source.Name, [.. lists[true].Select(member => KeyValuePair.Create(member.Name, KeywordSource.NamesOf(member.Value) ?? throw source.Problem("a map of schemas or lists of names")))]),
            new DependentSchemasKeyword(source.Name, [.. lists[false].Select(member => KeyValuePair.Create(member.Name, source.SchemaOf(member.Value)))]));
    }

    public override bool Holds(Frame frame) => names.Holds(frame) & schemas.Holds(frame);
}
