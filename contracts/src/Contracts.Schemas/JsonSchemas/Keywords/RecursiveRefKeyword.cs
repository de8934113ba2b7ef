using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>Leads to the root of the resource; if that has a <c>$recursiveAnchor</c>, to the outermost resource with one that validation came through.</summary>
internal sealed class RecursiveRefKeyword(SchemaNode schema, bool isDynamic) : Keyword
{
    public static Keyword? Read(KeywordSource source)
    {
        var (node, resource, _) = source.Refer();
        return new RecursiveRefKeyword(node, resource.IsRecursiveAnchor);
    }

    public override bool Holds(Frame frame) =>
        frame.Holds((isDynamic ? frame.Scope.Outermost(resource => resource.RecursiveTarget) : null) ?? schema, frame.At("$recursiveRef"));
}
