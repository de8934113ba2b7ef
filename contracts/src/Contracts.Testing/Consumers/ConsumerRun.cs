using System.Reflection;
using Contracts.Consumers.PactFiles;
using Xunit;
using Xunit.v3;

namespace Contracts.Testing.Consumers;

/// <summary>The run of a consumer's test assembly, as its fixture: begins before the first test and ends after the last. An error at the end fails the run.</summary>
public sealed class ConsumerRun : IAsyncLifetime
{
    private static ConsumerRun? current;

    private readonly Assembly assembly;

    private readonly PassedTests passed = new();

    private PactRun? run;

    /// <summary>Made by xunit, for the assembly whose tests run.</summary>
    public ConsumerRun() => assembly = TestContext.Current.TestAssembly is IXunitTestAssembly tests
        ? tests.Assembly
        : throw new InvalidOperationException("A consumer's run is made by xunit, for the attribute ConsumerContracts of a test assembly.");

    internal static ConsumerRun? Current => Volatile.Read(ref current);

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        var settings = assembly.GetCustomAttribute<ConsumerContractsAttribute>() ?? new ConsumerContractsAttribute();
        var options = new PactRunOptions { RemovesWhatNoTestSays = settings.RemovesWhatNoTestSays };
        run = PactRun.Begin(settings.Committed ? options : options with { CompareOnly = false });
        Volatile.Write(ref current, this);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref current, null);
        if (run is null)
            return;

        var complete = await passed.AreAllOfAsync(assembly).ConfigureAwait(false);
        await run.EndAsync(complete).ConfigureAwait(false);
    }

    internal void Note(IXunitTest test)
    {
        if (TestContext.Current.TestState is { Result: TestResult.Passed })
            passed.Add(test);
    }
}
