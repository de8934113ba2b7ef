using System.Reflection;
using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Trials;
using Xunit;
using Xunit.v3;

namespace Contracts.Testing.Consumers;

/// <summary>The run of a consumer's test assembly, as its fixture: begins before the first test and ends after the last. An error at the end fails the run.</summary>
public sealed class ConsumerRun : IAsyncLifetime
{
    private static ConsumerRun? _current;

    private readonly Assembly _assembly;

    private readonly PassedTests _passed = new();

    private PactRun? _run;

    /// <summary>Made by xunit, for the assembly whose tests run.</summary>
    public ConsumerRun() => _assembly = TestContext.Current.TestAssembly is IXunitTestAssembly tests
        ? tests.Assembly
        : throw new InvalidOperationException("A consumer's run is made by xunit, for the attribute ConsumerContracts of a test assembly.");

    internal static ConsumerRun? Current => Volatile.Read(ref _current);

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        var settings = _assembly.GetCustomAttribute<ConsumerContractsAttribute>() ?? new ConsumerContractsAttribute();
        var options = new PactRunOptions
        {
            RemovesWhatNoTestSays = settings.RemovesWhatNoTestSays,
            TokenOfTest = () => TestContext.Current.CancellationToken,
            NameOfTest = () => TestContext.Current.Test?.TestDisplayName,
        };
        _run = PactRun.Begin(settings.Committed ? options : options with { CompareOnly = false });
        Volatile.Write(ref _current, this);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Volatile.Write(ref _current, null);
        if (_run is null)
            return;

        var complete = await _passed.AreAllOfAsync(_assembly).ConfigureAwait(false);
        await _run.EndAsync(complete).ConfigureAwait(false);
        if (Trial.Current is { } trial)
            await trial.EndAsync().ConfigureAwait(false);
    }

    internal void Note(IXunitTest test)
    {
        if (TestContext.Current.TestState is not { } state)
            return;
        if (state.Result is TestResult.Passed)
            _passed.Add(test);
        if (state.Result is TestResult.Passed or TestResult.Failed)
            Trial.Current?.Note(test.TestDisplayName, state.Result is TestResult.Passed ? null : string.Join('\n', state.ExceptionMessages ?? []));
    }
}
