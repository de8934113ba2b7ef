using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>One way in which a reader's type does not get along with a writer's, seen at the two types alone.</summary>
internal abstract class CompatibilityRule
{
    /// <summary>The stable name of the finding.</summary>
    public abstract string Id { get; }

    /// <summary>Whether the two types break the rule. Neither is a union.</summary>
    public abstract bool Breaks(AvroType reader, AvroType writer);

    /// <summary>What breaks it; called only where something does.</summary>
    public abstract IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at);
}
