using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry.Rules;

/// <summary>What may stand beside the described members or items: anything, nothing, or what one schema says.</summary>
internal sealed record ContentModel(bool IsOpen, bool IsClosed, Shape Schema)
{
    public static ContentModel Of(ObjectShape shape, string name)
    {
        if (shape.Patterns.FirstOrDefault(pattern => pattern.Key.IsFoundIn(name)) is { Value: { } matching })
            return new ContentModel(false, false, matching);
        var rest = shape.Additional ?? shape.Unevaluated;
        return Of(rest, hasPatterns: shape.Patterns.Count > 0);
    }

    public static ContentModel Of(ArrayShape shape) => Of(shape.Additional ?? shape.Unevaluated, hasPatterns: false);

    private static ContentModel Of(Shape? rest, bool hasPatterns) => rest switch
    {
        FalseShape => new ContentModel(false, true, rest),
        // Registries take an object with patterns for closed to all names that match none.
        null => new ContentModel(!hasPatterns, hasPatterns, new EmptyShape()),
        _ => new ContentModel(false, false, rest),
    };
}
