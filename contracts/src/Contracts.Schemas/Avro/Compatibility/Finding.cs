using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility;

/// <summary>What a rule found: where in the reader's schema, in a sentence, and as a registry says it.</summary>
internal sealed record Finding(string Rule, JsonPointer At, string Sentence, AvroRegistryDifference Registry)
{
    public static Finding Of(string rule, JsonPointer at, string sentence, string registryType, string registryMessage) =>
        new(rule, at, sentence, new AvroRegistryDifference(registryType, at.ToString(), registryMessage));
}
