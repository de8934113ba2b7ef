using System.Reflection;
using Contracts.Testing.Verification;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Contracts.Testing;

/// <summary>One test per interaction that consumers expect of a provider. The test gets the interaction's key and hands it to <see cref="ProviderFixture.VerifyAsync"/>.</summary>
/// <remarks>Contracts are loaded once per process. No contracts are one skipped test that says so; a source that cannot be read is one failed test that says why.</remarks>
/// <typeparam name="TProvider">The provider's fixture.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InteractionsOfAttribute<TProvider> : DataAttribute
    where TProvider : ProviderFixture, new()
{
    /// <inheritdoc />
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var run = await VerificationRun.OfAsync<TProvider>(CancellationToken.None).ConfigureAwait(false);
        return [.. run.Rows.Select(ToRow)];
    }

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;

    // The empty label keeps xunit from appending the key to the name.
    private static TheoryDataRow<string> ToRow(InteractionRow row) =>
        new(row.Key) { TestDisplayName = row.DisplayName, Label = "", Skip = row.Skip };
}
