using System.Reflection;
using Contracts.Consumers.Trials;
using Xunit.v3;

namespace Contracts.Testing.Consumers;

/// <summary>
/// Makes a test assembly a consumer's, or that of an application that publishes events: what its tests show is written to the files once, at the end of the run.
/// A run in which every test ran and passed replaces what the application said before; any other run only adds or replaces. Where <c>CI=true</c>, a run that would change a file fails and shows how.
/// </summary>
/// <example><code>[assembly: ConsumerContracts]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ConsumerContractsAttribute : BeforeAfterTestAttribute, IAssemblyFixtureAttribute
{
    /// <summary>The files are in version control: where <c>CI=true</c> they are compared, not written.</summary>
    /// <value>By default true.</value>
    public bool Committed { get; set; } = true;

    /// <summary>A complete run takes away what no test says any more. Switch it off where several test assemblies write for one consumer.</summary>
    /// <value>By default true.</value>
    public bool RemovesWhatNoTestSays { get; set; } = true;

    /// <inheritdoc />
    public Type AssemblyFixtureType => typeof(ConsumerRun);

    /// <inheritdoc />
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (Trial.Current?.Includes(test.TestDisplayName) == false)
            throw new NotInTrialException();
    }

    /// <inheritdoc />
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => ConsumerRun.Current?.Note(test);
}
