using PactBroker.Domain.Contents;

namespace PactBroker.Publishing;

/// <summary>A pact that a consumer version wants published.</summary>
/// <param name="Consumer">Who needs something.</param>
/// <param name="Version">The version that needs it.</param>
/// <param name="Provider">Of whom.</param>
/// <param name="Content">What.</param>
/// <param name="Merge">Whether to join it with what the version has published already, or to replace that.</param>
internal sealed record ContractPublication(string Consumer, string Version, string Provider, ContractContent Content, bool Merge);
