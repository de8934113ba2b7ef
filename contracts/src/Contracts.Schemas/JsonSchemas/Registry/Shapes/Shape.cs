using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Patterns;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Registry.Shapes;

/// <summary>A schema as registries see it: of one kind, or a combination of several.</summary>
internal abstract class Shape
{
    public JsonValue? Id { get; set; }

    public JsonValue? Title { get; set; }

    public JsonValue? Description { get; set; }

    public JsonValue? Default { get; set; }
}

/// <summary>Allows everything.</summary>
internal sealed class EmptyShape : Shape;

/// <summary>Allows nothing.</summary>
internal sealed class FalseShape : Shape;

internal sealed class NullShape : Shape;

internal sealed class BooleanShape : Shape;

internal sealed class TextShape(int? maxLength, int? minLength, string? pattern) : Shape
{
    public int? MaxLength => maxLength;

    public int? MinLength => minLength;

    public string? Pattern => pattern;
}

internal sealed class NumberShape : Shape
{
    public required bool IsInteger { get; init; }

    public ExactNumber? Maximum { get; init; }

    public ExactNumber? Minimum { get; init; }

    public ExactNumber? ExclusiveMaximum { get; init; }

    public ExactNumber? ExclusiveMinimum { get; init; }

    public ExactNumber? MultipleOf { get; init; }
}

internal sealed class EnumShape(IReadOnlyList<JsonValue> values) : Shape
{
    public HashSet<JsonValue> Values { get; } = new(values, JsonEquality.Instance);
}

internal sealed class ConstShape(JsonValue value) : Shape
{
    public JsonValue Value => value;
}

internal sealed class NotShape(Shape inner) : Shape
{
    public Shape Inner => inner;
}

/// <summary>if, then, else: registries look at none of them.</summary>
internal sealed class ConditionalShape : Shape;

internal sealed class ReferenceShape(SchemaNode target) : Shape
{
    public SchemaNode Target => target;
}

internal enum Criterion
{
    AllOf,
    AnyOf,
    OneOf,
}

internal sealed class CombinedShape(Criterion criterion, IReadOnlyList<Shape> parts) : Shape
{
    public Criterion Criterion => criterion;

    public IReadOnlyList<Shape> Parts => parts;

    public string Word => criterion switch { Criterion.AllOf => "allOf", Criterion.AnyOf => "anyOf", _ => "oneOf" };
}

internal sealed class ObjectShape : Shape
{
    public IReadOnlyList<KeyValuePair<string, Shape>> Properties { get; init; } = [];

    public IReadOnlyList<KeyValuePair<EcmaScriptPattern, Shape>> Patterns { get; init; } = [];

    public IReadOnlySet<string> Required { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> NameDependencies { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyDictionary<string, Shape> SchemaDependencies { get; init; } = new Dictionary<string, Shape>();

    /// <summary>Null if absent or true.</summary>
    public Shape? Additional { get; init; }

    /// <summary>Null if absent or true.</summary>
    public Shape? Unevaluated { get; init; }

    public int? MaxProperties { get; init; }

    public int? MinProperties { get; init; }

    public Shape? Property(string name) => Properties.FirstOrDefault(property => property.Key == name).Value;
}

internal sealed class ArrayShape : Shape
{
    /// <summary>One for all items.</summary>
    public Shape? All { get; init; }

    /// <summary>One each for the first items.</summary>
    public IReadOnlyList<Shape> First { get; init; } = [];

    public Shape? Additional { get; init; }

    public Shape? Unevaluated { get; init; }

    public Shape? Contains { get; init; }

    public int? MaxContains { get; init; }

    public int? MinContains { get; init; }

    public int? MaxItems { get; init; }

    public int? MinItems { get; init; }

    public bool UniqueItems { get; init; }
}
