using Contracts.Engine.Documents;
using Contracts.Providers.Events;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting;

/// <summary>Something that contracts shall not have. Each rule is one file and one row of <see cref="LintRules"/>.</summary>
internal abstract class LintRule
{
    /// <summary>Its stable name, by which it can be ignored.</summary>
    public abstract string Id { get; }

    public abstract Severity Severity { get; }

    /// <summary>What to do about it.</summary>
    private protected abstract string Advice { get; }

    public virtual IEnumerable<Finding> Check(LintSubject subject) => subject.Pacts.SelectMany(Check).Concat(subject.Events.SelectMany(Check));

    private protected abstract IEnumerable<Finding> Check(SourcedContract contract);

    /// <summary>Most rules are about interactions, and say nothing of schemas.</summary>
    private protected virtual IEnumerable<Finding> Check(SourcedEvent sourced) => [];

    private protected Finding Found(SourcedContract contract, Interaction? interaction, string? place, string why) => new()
    {
        Rule = Id,
        Severity = Severity,
        Origin = contract.Origin,
        Interaction = interaction is null ? null : Name(interaction),
        Place = place,
        Why = why,
        Advice = Advice,
    };

    private static string Name(Interaction interaction) => interaction.ProviderStates.IsEmpty
        ? interaction.Description
        : $"{interaction.Description} [{string.Join("; ", interaction.ProviderStates.Select(state => state.Name))}]";
}
