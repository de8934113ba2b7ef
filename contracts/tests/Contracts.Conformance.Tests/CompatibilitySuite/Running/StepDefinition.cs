using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Running;

/// <summary>One method that carries out a kind of step.</summary>
internal sealed class StepDefinition(Regex text, MethodInfo method)
{
    private const string QuotedText = """
        "((?:[^"\\]|\\.)*)"
        """;

    public Type Owner => method.DeclaringType!;

    public static StepDefinition Of(StepAttribute step, MethodInfo method)
    {
        var pattern = step.Pattern.Replace("{string}", QuotedText, StringComparison.Ordinal).Replace("{int}", @"(\d+)", StringComparison.Ordinal);
        return new StepDefinition(new Regex($"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), method);
    }

    public bool Fits(Step step) => text.IsMatch(step.Text);

    public async Task RunAsync(Step step, object owner)
    {
        if (method.Invoke(owner, BindingFlags.DoNotWrapExceptions, binder: null, Arguments(step), culture: null) is Task running)
            await running;
    }

    public override string ToString() => $"{Owner.Name}.{method.Name}";

    private object?[] Arguments(Step step)
    {
        var said = text.Match(step.Text).Groups.Values.Skip(1).Select(group => group.Success ? group.Value.Replace("\\\"", "\"", StringComparison.Ordinal) : null).ToList<object?>();
        if (step.Table is not null)
            said.Add(step.Table);
        if (step.DocString is not null)
            said.Add(step.DocString);

        var parameters = method.GetParameters();
        if (parameters.Length != said.Count)
            throw new InvalidOperationException($"{this} takes {parameters.Length} values, but the step '{step.Text}' gives {said.Count}.");
        return [.. parameters.Zip(said, (parameter, value) => parameter.ParameterType == typeof(int) ? int.Parse((string)value!, CultureInfo.InvariantCulture) : value)];
    }
}
