using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>Carries out a scenario, step by step.</summary>
internal static class ScenarioRun
{
    /// <summary>The step at which the scenario fails; null when it goes to its end.</summary>
    public static async Task<(Step Step, Exception Failure)?> ToEndAsync(Scenario scenario, ScenarioSettings settings)
    {
        await using var parts = new ScenarioParts(settings);
        foreach (var step in scenario.Steps)
        {
            var failure = await Record.ExceptionAsync(async () =>
            {
                var definition = StepTable.For(step);
                await definition.RunAsync(step, parts.Get(definition.Owner));
            });
            if (failure is not null)
                return (step, failure);
        }

        return null;
    }
}
