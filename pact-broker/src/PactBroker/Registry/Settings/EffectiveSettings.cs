using PactBroker.Domain.Registry;
using PactBroker.Domain.Registry.Names;
using PactBroker.Domain.Registry.Settings;

namespace PactBroker.Registry.Settings;

/// <summary>What counts for a subject: its own settings over those of its context over those above all contexts.</summary>
internal sealed record EffectiveSettings(RegistryConfig Config, RegistryMode Mode)
{
    public static EffectiveSettings Of(SubjectName subject, IReadOnlyList<SettingsRow> rows)
    {
        SubjectName[] chain = [subject, subject.WholeContext, SubjectName.Global];
        var nearestFirst = chain.Distinct().Select(scope => rows.FirstOrDefault(row => row.Scope == scope)).ToList();
        return new EffectiveSettings(
            nearestFirst.Aggregate(new RegistryConfig(), (config, row) => config.Over(row?.ReadConfig() ?? new RegistryConfig())) with { Alias = nearestFirst[0]?.ReadConfig()?.Alias },
            RegistryModes.Effective([.. nearestFirst.Select(row => row?.ReadMode())]));
    }

    /// <exception cref="RegistryException">The mode does not let anything change.</exception>
    public void DemandWriting(SubjectName subject)
    {
        if (!Mode.AllowsWriting())
        {
            throw RegistryException.NotPermitted($"{(subject.Name.Length == 0 ? $"The context {subject.Context}" : $"Subject {subject}")} is in {Mode.Word()} mode.");
        }
    }
}
