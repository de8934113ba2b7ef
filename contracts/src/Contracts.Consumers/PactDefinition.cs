using Contracts.Engine.Documents;

namespace Contracts.Consumers;

/// <summary>Names, configuration and version: all that a pact is before its first interaction.</summary>
internal sealed record PactDefinition(string Consumer, string Provider, PactConfig Config, PactSpecificationVersion Version) : IPactV2, IPactV3, IPactV4
{
    public override string ToString() => $"{Consumer} → {Provider}";
}
