using System.Collections.Immutable;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Bodies;

/// <summary>The rules and generators of a body by the places that they are about.</summary>
internal sealed class NotedPlaces(PactSpecificationVersion version)
{
    private readonly List<RuleEntry> _rules = [];

    private readonly List<GeneratorEntry> _generators = [];

    public ImmutableArray<RuleEntry> Rules => [.. _rules];

    public ImmutableArray<GeneratorEntry> Generators => [.. _generators];

    public void Add(TemplatePath path, RuleList? rules, ValueGenerator? generator)
    {
        if (rules is not null)
            Add(path.ToString(), rules);

        if (generator is not null && !_generators.Exists(entry => entry.Key == path.ToString()))
        {
            VersionLimits.Check(version, generator);
            _generators.Add(new GeneratorEntry(path.ToString(), generator));
        }
    }

    /// <summary>Two values can have one path: the elements of one name, wherever they stand beside each other. They can only have the same rules.</summary>
    public void Add(string path, RuleList rules)
    {
        VersionLimits.Check(version, rules);
        var known = _rules.Find(entry => entry.Key == path)?.Rules;
        if (known is null)
            _rules.Add(new RuleEntry(path, rules));
        else if (known.Combine != rules.Combine || !known.Rules.SequenceEqual(rules.Rules))
            throw new NotSupportedException($"Two values at {path} have different rules. The paths of a pact carry names only, so that what has the same names has the same rules: give both the same matcher.");
    }
}
