using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Patterns;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class PatternPropertiesKeyword(IReadOnlyList<KeyValuePair<EcmaScriptPattern, SchemaNode>> schemas) : Keyword
{
    public IReadOnlyList<KeyValuePair<EcmaScriptPattern, SchemaNode>> Schemas => schemas;

    public static Keyword? Read(KeywordSource source) => new PatternPropertiesKeyword(source.SchemasByPattern());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (pattern, schema) in schemas)
        {
            foreach (var (name, value) in node.Members.Where(member => pattern.IsFoundIn(member.Name)))
            {
                frame.Evaluated?.Add(name);
                holds &= frame.HoldsFor(schema, name, value, frame.At("patternProperties").Member(pattern.ToString()));
            }
        }

        return holds;
    }
}
