using System.Collections.Immutable;
using Contracts.Cli.Linting.Rules;

namespace Contracts.Cli.Linting;

/// <summary>The table of all rules, in the order of their weight.</summary>
internal static class LintRules
{
    public static ImmutableArray<LintRule> All { get; } =
    [
        new SecretRule(),
        new CardNumberRule(),
        new UnhandledStateRule(),
        new EmptyDescriptionRule(),
        new DuplicateDescriptionRule(),
        new MailAddressRule(),
        new RandomValueRule(),
        new ProviderInternalsRule(),
        new LiteralValueRule(),
        new NoFailureCaseRule(),
        new SilentErrorRule(),
    ];

    /// <summary>What all rules but the ignored ones find, the worst first.</summary>
    public static ImmutableArray<Finding> Check(LintSubject subject, IReadOnlyCollection<string> ignored) =>
        [.. from rule in All where !ignored.Contains(rule.Id) from finding in rule.Check(subject) orderby finding.Severity descending select finding];
}
