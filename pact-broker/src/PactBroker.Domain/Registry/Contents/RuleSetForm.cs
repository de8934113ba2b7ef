namespace PactBroker.Domain.Registry.Contents;

/// <summary>What rules must look like to be kept. Running them is the clients' business.</summary>
public static class RuleSetForm
{
    private static readonly string[] MigrationModes = ["UPGRADE", "DOWNGRADE", "UPDOWN"];
    private static readonly string[] OtherModes = ["WRITE", "READ", "WRITEREAD"];
    private static readonly string[] Kinds = ["TRANSFORM", "CONDITION"];

    /// <exception cref="RegistryException">A rule is not as it must be.</exception>
    public static void Check(SchemaRuleSet? rules)
    {
        if (rules is null)
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in rules.MigrationRules ?? [])
        {
            Check(rule, MigrationModes, names);
        }

        foreach (var rule in (rules.DomainRules ?? []).Concat(rules.EncodingRules ?? []))
        {
            Check(rule, OtherModes, names);
        }
    }

    private static void Check(SchemaRule? rule, string[] modes, HashSet<string> names)
    {
        if (rule?.Name is not { Length: > 0 } name)
        {
            throw RegistryException.InvalidRuleSet("a rule has no name");
        }

        if (!(char.IsAsciiLetter(name[0]) || name[0] == '_'))
        {
            throw RegistryException.InvalidRuleSet($"the name of the rule '{name}' starts neither with a letter nor with an underscore");
        }

        if (!names.Add(name))
        {
            throw RegistryException.InvalidRuleSet($"there are two rules '{name}'");
        }

        if (rule.Kind is not null && !Kinds.Contains(rule.Kind))
        {
            throw RegistryException.InvalidRuleSet($"the kind of the rule '{name}' is {string.Join(" or ", Kinds)}, not {rule.Kind}");
        }

        if (rule.Mode is null || !modes.Contains(rule.Mode))
        {
            throw RegistryException.InvalidRuleSet($"the mode of the rule '{name}' is one of {string.Join(", ", modes)}, not {rule.Mode ?? "nothing"}");
        }

        var takesTwo = rule.Mode is "WRITEREAD" or "UPDOWN";
        if (!takesTwo && (rule.OnSuccess?.Contains(',', StringComparison.Ordinal) == true || rule.OnFailure?.Contains(',', StringComparison.Ordinal) == true))
        {
            throw RegistryException.InvalidRuleSet($"the rule '{name}' has two actions, which needs the mode WRITEREAD or UPDOWN");
        }
    }
}
