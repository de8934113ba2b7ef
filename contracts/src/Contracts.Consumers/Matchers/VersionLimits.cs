using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>What a pact of a version can say; what it cannot is refused where the test says it.</summary>
internal static class VersionLimits
{
    public static void Check(PactSpecificationVersion version, RuleList list)
    {
        if (version < PactSpecificationVersion.V3 && (list.Rules.Length > 1 || list.Combine == RuleCombination.Or))
            throw Refusal("Several rules for one value", version, PactSpecificationVersion.V3);

        foreach (var rule in list.Rules)
        {
            var since = Since(rule);
            if (version < since)
                throw Refusal($"The rule '{rule.Name}'", version, since);
        }
    }

    public static void Check(PactSpecificationVersion version, ValueGenerator generator)
    {
        if (version < PactSpecificationVersion.V3)
            throw Refusal($"The generator '{generator.Name}'", version, PactSpecificationVersion.V3);
    }

    public static NotSupportedException Refusal(string what, PactSpecificationVersion version, PactSpecificationVersion since) =>
        new($"{what} cannot be said in a pact of version {Number(version)} of the Pact specification. Use Pact.{since}(…), or say it otherwise.");

    // PactNet lets its users say its own rules in version 2 too, and every current verifier reads them there.
    private static PactSpecificationVersion Since(MatchingRule rule) => rule switch
    {
        TypeRule or RegexRule or EqualityRule or IntegerRule or DecimalRule or NumberRule or IncludeRule or NullRule => PactSpecificationVersion.V2,
        SemverRule or NotEmptyRule or EachKeyRule or EachValueRule or ArrayContainsRule or StatusCodeRule => PactSpecificationVersion.V4,
        _ => PactSpecificationVersion.V3,
    };

    private static int Number(PactSpecificationVersion version) => version switch
    {
        PactSpecificationVersion.V2 => 2,
        PactSpecificationVersion.V3 => 3,
        _ => 4,
    };
}
