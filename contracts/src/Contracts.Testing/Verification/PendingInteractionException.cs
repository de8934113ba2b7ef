using Xunit.v3;

namespace Contracts.Testing.Verification;

/// <summary>A pending interaction failed: xunit shows the test as skipped, with the report.</summary>
internal sealed class PendingInteractionException(IEnumerable<string> reports)
    : Exception($"{DynamicSkipToken.Value}Pending: this would fail, but the provider never satisfied it yet, so the build goes on.\n{string.Join("\n\n", reports)}");
