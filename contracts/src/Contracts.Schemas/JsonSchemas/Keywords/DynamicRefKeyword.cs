using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>Leads to the anchor; if that is dynamic, to the one of the outermost resource that has it and that validation came through.</summary>
internal sealed class DynamicRefKeyword(SchemaNode schema, string? anchor) : Keyword
{
    public static Keyword? Read(KeywordSource source)
    {
        var (node, resource, fragment) = source.Refer();
        return new DynamicRefKeyword(node, fragment is not null && resource.DynamicAnchors.Contains(fragment) ? fragment : null);
    }

    public override bool Holds(Frame frame) =>
        frame.Holds((anchor is null ? null : frame.Scope.Outermost(resource => resource.DynamicTargets.GetValueOrDefault(anchor))) ?? schema, frame.At("$dynamicRef"));
}
