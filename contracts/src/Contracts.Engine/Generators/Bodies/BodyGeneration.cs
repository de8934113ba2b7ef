using System.Collections.Immutable;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Contracts.Engine.Paths;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Generators.Bodies;

/// <summary>Puts generated values into a body, by what it is. Bodies of other kinds stay as they are.</summary>
internal static class BodyGeneration
{
    public static Body Apply(Body body, string? header, ImmutableArray<GeneratorEntry> entries, ImmutableArray<RuleEntry> rules, GenerationContext context)
    {
        var variants = rules.Any(entry => entry.Rules.Rules.Any(HasGenerators));
        if (body.Presence != BodyPresence.Present || (entries.IsEmpty && !variants))
            return body;

        var generators = Read(entries);
        var type = BodyPair.TypeOf(body, header);
        return type switch
        {
            { IsJson: true } => JsonBodyGeneration.Apply(body, generators, rules, context),
            { IsXml: true } => XmlBodyGeneration.Apply(body, type, generators, context),
            { IsForm: true } => FormBodyGeneration.Apply(body, generators, context),
            _ => body,
        };
    }

    private static bool HasGenerators(MatchingRule rule) => rule is ArrayContainsRule contains && contains.Variants.Any(variant => !variant.Generators.IsEmpty);

    public static List<(PathExpression Path, ValueGenerator Generator)> Read(ImmutableArray<GeneratorEntry> entries)
    {
        var generators = new List<(PathExpression Path, ValueGenerator Generator)>();
        foreach (var (key, generator) in entries)
        {
            // A path that cannot be read is nowhere in the body.
            if (PathExpression.TryParse(key, out var path, out _))
                generators.Add((path, generator));
        }

        return generators;
    }
}
