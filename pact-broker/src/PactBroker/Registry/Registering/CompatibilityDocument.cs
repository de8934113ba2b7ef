using System.Text.Json.Serialization;

namespace PactBroker.Registry.Registering;

/// <summary>A verdict. The odd name is the protocol's.</summary>
internal sealed record CompatibilityDocument([property: JsonPropertyName("is_compatible")] bool? IsCompatible, IReadOnlyList<string> Messages);
