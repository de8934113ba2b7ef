using System.Collections.Immutable;
using System.Reflection;
using Contracts.Engine.Documents;
using Contracts.Providers.Handlers;
using Contracts.Providers.States;

namespace Contracts.Providers.Checks;

/// <summary>One method or delegate that says what interactions of a description should have done to the data.</summary>
internal sealed record DataCheck(StateTemplate Interaction, StateTemplate? Given, MethodInfo Method, HandlerTarget Target)
{
    public string Name => Target.NameOf(Method) is var name && name == HandlerTarget.Anonymous ? $"the check of '{Interaction}'" : name;

    /// <exception cref="ArgumentException">The method hands back what nobody would look at.</exception>
    public static DataCheck Of(string interaction, string? given, MethodInfo method, HandlerTarget target) =>
        method.ReturnType == typeof(bool) || method.ReturnType == typeof(Task<bool>) || method.ReturnType == typeof(ValueTask<bool>)
            ? throw new ArgumentException($"{method.DeclaringType?.Name}.{method.Name} hands back yes or no, which tells nobody what was found: hand back an {nameof(ExpectedData)}, or throw.", nameof(method))
            : new DataCheck(StateTemplate.Parse(interaction), given is null ? null : StateTemplate.Parse(given), method, target);

    /// <summary>The values that the check is asked with: once for each state that it fits.</summary>
    public ImmutableArray<(HandlerValues Values, ProviderState? State)> FitsOf(Interaction interaction)
    {
        if (!Interaction.TryMatch(interaction.Description, out var places))
            return [];
        if (Given is null)
            return [(places, null)];
        var fits = ImmutableArray.CreateBuilder<(HandlerValues, ProviderState?)>();
        foreach (var state in interaction.ProviderStates)
        {
            if (Given.TryMatch(state.Name, out var given))
                fits.Add((given.With(state.Parameters).With(places), state));
        }

        return fits.ToImmutable();
    }
}
