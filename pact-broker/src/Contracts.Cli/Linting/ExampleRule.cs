using Contracts.Engine.Documents;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting;

/// <summary>A rule about single values of examples.</summary>
internal abstract class ExampleRule : LintRule
{
    private protected override IEnumerable<Finding> Check(SourcedContract contract) =>
        from interaction in contract.Document.Interactions
        from example in ExampleValues.Of(interaction)
        let why = Objection(interaction, example)
        where why is not null
        select Found(contract, interaction, example.Place, why);

    /// <summary>What is wrong with a value, as one sentence; null where nothing is.</summary>
    private protected abstract string? Objection(Interaction interaction, ExampleValue example);

    /// <summary>So much of a value that somebody finds it, and not so much that the report gives it away.</summary>
    private protected static string Hinted(string value)
    {
        const int shown = 6;
        return value.Length <= shown ? value : $"{value.AsSpan(0, shown)}…";
    }
}
