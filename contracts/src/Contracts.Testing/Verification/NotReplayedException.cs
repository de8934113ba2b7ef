using Xunit.v3;

namespace Contracts.Testing.Verification;

/// <summary>An earlier failure ended the run: xunit shows the test as skipped.</summary>
internal sealed class NotReplayedException()
    : Exception($"{DynamicSkipToken.Value}Not replayed: another interaction failed before, and the verifier ends a run at its first failure (WithFailFast).");
