using System.Runtime.CompilerServices;
using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Reading;
using Contracts.Schemas.JsonSchemas.Registry.Rules;
using Contracts.Schemas.JsonSchemas.Registry.Shapes;

namespace Contracts.Schemas.JsonSchemas.Registry;

/// <summary>Compares two shapes and everything within them. Never stops at the first difference.</summary>
internal sealed class ShapeComparison(JsonSchemaPolicy policy, CancellationToken cancellationToken)
{
    /// <summary>In the order in which registries report; each looks only at the kind of shape that it knows.</summary>
    private static readonly ChangeRule[] Rules =
    [
        new DescriptionRule(), new TextRule(), new NumberRule(), new EnumRule(), new ConstRule(), new NotRule(),
        new RequiredRule(), new PropertiesRule(), new DependenciesRule(), new AdditionalPropertiesRule(), new PropertyCountRule(),
        new ItemsRule(), new AdditionalItemsRule(), new ContainsRule(), new ItemCountRule(), new UniqueItemsRule(), new CombinationRule(),
    ];

    private readonly Dictionary<SchemaNode, Shape> _targets = [];
    private readonly Dictionary<(SchemaNode Original, SchemaNode Update), int> _within = [];
    private readonly HashSet<(SchemaNode Original, SchemaNode Update)> _incompatible = [];
    private List<JsonSchemaChange> _changes = [];

    public static IReadOnlyList<JsonSchemaChange> Run(JsonSchema original, JsonSchema update, JsonSchemaPolicy policy, CancellationToken cancellationToken)
    {
        var comparison = new ShapeComparison(policy, cancellationToken);
        comparison.Compare(original.Shape, update.Shape, JsonPointer.Root);
        return comparison._changes;
    }

    public void Report(string kind, JsonPointer at) => _changes.Add(new JsonSchemaChange(kind, $"#{at}", ChangeKinds.IsCompatible(kind, policy)));

    /// <summary>What a comparison finds, without reporting it.</summary>
    public IReadOnlyList<JsonSchemaChange> Try(Shape original, Shape update, JsonPointer at)
    {
        var reported = _changes;
        _changes = [];
        Compare(original, update, at);
        var found = _changes;
        _changes = reported;
        return found;
    }

    public void Report(IEnumerable<JsonSchemaChange> changes) => _changes.AddRange(changes);

    public void Compare(Shape? original, Shape? update, JsonPointer at)
    {
        if (original is null || update is null)
        {
            if (original is not null || update is not null)
                Report(original is null ? "SCHEMA_ADDED" : "SCHEMA_REMOVED", at);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (original is ReferenceShape from && update is ReferenceShape to)
            CompareTargets(from.Target, to.Target, at);
        else if (original is ReferenceShape single)
            Compare(Target(single.Target), update, at);
        else if (update is ReferenceShape other)
            Compare(original, Target(other.Target), at);
        else if (!CombinationRule.LooksInside(original, update, at, this))
            CompareKinds(original, update, at);
    }

    private void CompareKinds(Shape original, Shape update, JsonPointer at)
    {
        if (original.GetType() != update.GetType())
        {
            if (original is not FalseShape && update is not EmptyShape)
                Report("TYPE_CHANGED", at);
            return;
        }

        foreach (var rule in Rules)
            rule.Compare(original, update, at, this);
    }

    /// <summary>A pair within itself counts as compatible; where it turns out not to be, registries go through it once more.</summary>
    private void CompareTargets(SchemaNode original, SchemaNode update, JsonPointer at)
    {
        var pair = (original, update);
        var depth = _within.GetValueOrDefault(pair);
        if (depth > (_incompatible.Contains(pair) ? 1 : 0))
            return;
        _within[pair] = depth + 1;
        var found = Try(Target(original), Target(update), at);
        if (found.Any(change => !change.IsCompatible) && _incompatible.Add(pair))
            found = Try(Target(original), Target(update), at);
        _within[pair] = depth;
        Report(found);
    }

    private Shape Target(SchemaNode node)
    {
        if (!_targets.TryGetValue(node, out var shape))
            _targets.Add(node, shape = ShapeReading.Read(node));
        return shape;
    }
}
