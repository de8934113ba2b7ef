using Contracts.Engine.Documents;
using Contracts.Providers.Events;

namespace Contracts.Cli.Linting;

/// <summary>A rule about the form of values, wherever they stand: in examples of pacts, and in what schemas of events give as examples, defaults and values.</summary>
internal abstract class FormRule : ExampleRule
{
    private protected sealed override IEnumerable<Finding> Check(SourcedEvent sourced) =>
        from example in SchemaExamples.Of(sourced.Contract)
        let why = Objection(example)
        where why is not null
        select new Finding { Rule = Id, Severity = Severity, Origin = sourced.Origin, Place = example.Place, Why = why, Advice = Advice };

    private protected sealed override string? Objection(Interaction interaction, ExampleValue example) => Objection(example);

    /// <summary>What is wrong with a value, as one sentence; null where nothing is.</summary>
    private protected abstract string? Objection(ExampleValue example);
}
