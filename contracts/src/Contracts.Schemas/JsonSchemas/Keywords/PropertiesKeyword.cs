using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class PropertiesKeyword(IReadOnlyList<KeyValuePair<string, SchemaNode>> schemas) : Keyword
{
    // Built when a comparison first asks: validating goes through all of them anyway.
    private readonly Lazy<Dictionary<string, SchemaNode>> _byName = new(() => new Dictionary<string, SchemaNode>(schemas));

    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Schemas => schemas;

    public SchemaNode? Find(string name) => _byName.Value.GetValueOrDefault(name);

    public static Keyword? Read(KeywordSource source) => new PropertiesKeyword(source.SchemasByName());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, schema) in schemas)
        {
            if (!node.TryGet(name, out var value))
                continue;
            frame.Evaluated?.Add(name);
            holds &= frame.HoldsFor(schema, name, value, frame.At("properties").Member(name));
            if (!holds && !frame.WantsAll)
                return false;
        }

        return holds;
    }
}
