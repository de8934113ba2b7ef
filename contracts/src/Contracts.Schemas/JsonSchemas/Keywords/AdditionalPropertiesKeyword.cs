using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Patterns;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class AdditionalPropertiesKeyword(SchemaNode schema, IReadOnlySet<string> names, IReadOnlyList<EcmaScriptPattern> patterns) : Keyword
{
    public SchemaNode Schema => schema;

    public static Keyword? Read(KeywordSource source) => new AdditionalPropertiesKeyword(
        source.Schema(),
        source.Beside("properties") is JsonObject properties ? properties.Members.Select(member => member.Name).ToHashSet() : [],
        source.Beside("patternProperties") is JsonObject map ? [.. map.Members.Select(member => source.Pattern(member.Name, member.Value))] : []);

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, value) in node.Members)
        {
            if (names.Contains(name) || patterns.Any(pattern => pattern.IsFoundIn(name)))
                continue;
            frame.Evaluated?.Add(name);
            holds &= schema.Constant == false
                ? frame.Refuse("additionalProperties", $"The member \"{name}\" is not allowed: nothing beside the listed members is.")
                : frame.HoldsFor(schema, name, value, frame.At("additionalProperties"));
            if (!holds && !frame.WantsAll)
                return false;
        }

        return holds;
    }
}
