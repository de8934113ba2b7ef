using System.Reflection;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>All steps that somebody carries out: the methods marked with <see cref="StepAttribute"/>.</summary>
internal static class StepTable
{
    private static readonly Lazy<IReadOnlyList<StepDefinition>> Definitions = new(Find);

    /// <summary>Who carries out a step. A step that nobody knows fails, and so does one that two know.</summary>
    public static StepDefinition For(Step step)
    {
        var fitting = Definitions.Value.Where(definition => definition.Fits(step)).ToList();
        return fitting switch
        {
            [var one] => one,
            [] => throw new NotSupportedException($"Nobody carries out the step: {step.Text}"),
            _ => throw new NotSupportedException($"Several carry out the step '{step.Text}': {string.Join(", ", fitting)}."),
        };
    }

    private static List<StepDefinition> Find() =>
    [
        .. typeof(StepTable).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<StepAttribute>(), (method, step) => StepDefinition.Of(step, method)),
    ];
}
