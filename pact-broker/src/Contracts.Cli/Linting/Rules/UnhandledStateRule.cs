using Contracts.Providers.Sources;
using Contracts.Providers.States;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A state that no handler of its provider fits, or more than one: the verification fails there. Of providers whose handlers are not known it says nothing.</summary>
internal sealed class UnhandledStateRule : LintRule
{
    public override string Id => "unhandled-state";

    public override Severity Severity => Severity.Error;

    private protected override string Advice => "Agree on the words with the provider: its handler's template has to fit, and only one may.";

    public override IEnumerable<Finding> Check(LintSubject subject) =>
        from handled in subject.Handled
        from state in StateUsage.Of(handled.Provider, subject.Pacts, handled).States
        where state.Handlers is { Length: not 1 }
        from need in state.NeededBy
        select new Finding
        {
            Rule = Id,
            Severity = Severity,
            Origin = need.Origin,
            Interaction = need.Interaction,
            Place = $"state '{state.Name}'",
            Why = state.Handlers is { IsEmpty: true } ? $"No handler of {handled.Provider} fits it." : $"Several handlers of {handled.Provider} fit it: {string.Join(", ", state.Handlers!.Value.Select(handler => $"'{handler.Template}'"))}.",
            Advice = Advice,
        };

    private protected override IEnumerable<Finding> Check(SourcedContract contract) => [];
}
