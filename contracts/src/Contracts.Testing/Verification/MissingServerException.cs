using Xunit.v3;

namespace Contracts.Testing.Verification;

/// <summary>There is no server for the test: xunit shows it as skipped, with the reason.</summary>
internal sealed class MissingServerException(string reason) : Exception($"{DynamicSkipToken.Value}{reason}");
