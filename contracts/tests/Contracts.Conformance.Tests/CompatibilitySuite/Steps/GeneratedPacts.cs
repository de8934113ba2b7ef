using Contracts.Conformance.Tests.CompatibilitySuite.Running;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>The consumer's tests of a scenario: each runs when the scenario says that the pact file is generated.</summary>
internal sealed class GeneratedPacts
{
    private readonly List<Func<Task>> _tests = [];

    public void Add(Func<Task> test) => _tests.Add(test);

    [Step("the Pact file for the test is generated")]
    public async Task Generate()
    {
        _tests.Should().NotBeEmpty();
        foreach (var test in _tests)
            await test();
    }
}
