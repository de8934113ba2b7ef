using System.Reflection;
using Contracts.Testing.Verification;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Contracts.Testing;

/// <summary>One test for each application that reads an event of a provider. The test gets the reader's key and hands it to <see cref="ProviderFixture.VerifyEventAsync"/>.</summary>
/// <remarks>Readers' schemas are loaded once per process. No readers are one skipped test that says so; a source that cannot be read is one failed test that says why.</remarks>
/// <typeparam name="TProvider">The fixture of the provider that writes the events.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EventsOfAttribute<TProvider> : DataAttribute
    where TProvider : ProviderFixture, new()
{
    /// <inheritdoc />
    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var run = await EventVerification.OfAsync<TProvider>(CancellationToken.None).ConfigureAwait(false);
        return [.. run.Rows.Select(ToRow)];
    }

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;

    // The empty label keeps xunit from appending the key to the name.
    private static TheoryDataRow<string> ToRow(EventRow row) =>
        new(row.Key) { TestDisplayName = row.Key, Label = "", Skip = row.Skip };
}
