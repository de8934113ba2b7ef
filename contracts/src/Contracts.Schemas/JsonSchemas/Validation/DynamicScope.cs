using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>The schema resources that validation went through to get here, innermost first.</summary>
internal sealed record DynamicScope(SchemaResource Resource, DynamicScope? Outer)
{
    public static DynamicScope Enter(DynamicScope? outer, SchemaResource resource) =>
        outer is not null && outer.Resource == resource ? outer : new DynamicScope(resource, outer);

    /// <summary>What the outermost resource gives that gives anything.</summary>
    public SchemaNode? Outermost(Func<SchemaResource, SchemaNode?> find)
    {
        SchemaNode? found = null;
        for (var scope = this; scope is not null; scope = scope.Outer)
            found = find(scope.Resource) ?? found;
        return found;
    }
}
