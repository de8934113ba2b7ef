using Contracts.Schemas;
using Contracts.Schemas.JsonSchemas;
using PactBroker.Domain.Registry.Contents;
using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Domain.Registry.Compatibility;

/// <summary>What a subject asks of a new schema.</summary>
/// <param name="Level">In which directions, and against how many versions.</param>
/// <param name="Policy">How JSON Schemas are compared.</param>
/// <param name="Group">The property whose value parts the versions of the subject; only those with the same are compared.</param>
/// <param name="ValidatesFields">Whether names may be reserved.</param>
public sealed record CompatibilityRules(CompatibilityLevel Level, JsonSchemaPolicy Policy, string? Group, bool ValidatesFields)
{
    private const string ReservedProperty = "confluent:reserved";
    private const int ShownLength = 10_000;

    public static CompatibilityRules Of(RegistryConfig config) => new(
        CompatibilityLevels.TryParse(config.CompatibilityLevel ?? RegistryConfig.DefaultLevel, out var level) ? level : throw RegistryException.InvalidLevel(),
        "LENIENT".Equals(config.CompatibilityPolicy, StringComparison.OrdinalIgnoreCase) ? JsonSchemaPolicy.Lenient : JsonSchemaPolicy.Strict,
        config.CompatibilityGroup,
        config.ValidateFields ?? false);

    public bool ComparesAll => Level.IsTransitive();

    public bool ComparesNothing => Level == CompatibilityLevel.None;

    /// <summary>Whether a version is one that the new schema is compared with at all.</summary>
    public bool Concerns(SchemaMetadata? ours, SchemaMetadata? theirs) => Group is null || ours?.Property(Group) == theirs?.Property(Group);

    /// <summary>What is wrong between a new schema and an earlier version; what earlier readers cannot read goes first.</summary>
    public IReadOnlyList<string> Compare(ParsedSchema schema, EarlierVersion earlier, CancellationToken cancellationToken)
    {
        if (ComparesNothing)
        {
            return [];
        }

        if (schema.Type != earlier.Schema.Type)
        {
            return [.. Explained(["Incompatible because of different schema type"], earlier)];
        }

        var messages = new List<string>();
        if (Level.OldReadsNew())
        {
            messages.AddRange(earlier.Schema.Incompatibilities(schema, Policy, cancellationToken));
        }

        if (Level.NewReadsOld())
        {
            messages.AddRange(schema.Incompatibilities(earlier.Schema, Policy, cancellationToken));
        }

        return messages.Count == 0 ? [] : [.. Explained(messages, earlier)];
    }

    /// <summary>Fields with reserved names, and names that are no longer reserved. Asked at every level.</summary>
    public IReadOnlyList<string> CheckReserved(ParsedSchema schema, SchemaMetadata? metadata, SchemaMetadata? previous)
    {
        if (!ValidatesFields)
        {
            return [];
        }

        var reserved = Reserved(metadata);
        return [
            .. Reserved(previous).Except(reserved).Select(name => $"{{errorType:'RESERVED_FIELD_REMOVED', description:'The field {name} was reserved and no longer is.'}}"),
            .. schema.TopFields.Intersect(reserved).Select(name => $"{{errorType:'FIELD_CONFLICTS_WITH_RESERVED_FIELD', description:'The field {name} conflicts with the reserved field {name}.'}}"),
        ];
    }

    private IEnumerable<string> Explained(IEnumerable<string> messages, EarlierVersion earlier)
    {
        var text = earlier.Content.Text;
        return messages.Concat([
            $"{{oldSchemaVersion: {earlier.Version}}}",
            $"{{oldSchema: '{(text.Length <= ShownLength ? text : text[..ShownLength] + "…")}'}}",
            $"{{validateFields: '{(ValidatesFields ? "true" : "false")}', compatibility: '{Level.Word()}'}}",
        ]);
    }

    private static HashSet<string> Reserved(SchemaMetadata? metadata) =>
        [.. (metadata?.Property(ReservedProperty) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
