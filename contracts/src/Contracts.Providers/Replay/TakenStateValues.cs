using System.Text.RegularExpressions;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Replay;

/// <summary>Values that a request takes from provider states.</summary>
internal static partial class TakenStateValues
{
    /// <summary>Their names.</summary>
    public static IEnumerable<string> Of(Interaction interaction) =>
        Generators(interaction).OfType<ProviderStateGenerator>().SelectMany(generator => Names(generator.Expression)).Distinct(StringComparer.Ordinal);

    /// <summary>Those that no handler gave: the example is sent then, and often that is why the answer differs. Null where none is missing.</summary>
    public static string? DescribeMissing(Interaction interaction, HandlerValues values)
    {
        var missing = Of(interaction).Where(name => !values.Items.ContainsKey(name)).ToList();
        var given = string.Join(", ", values.Names);
        return missing.Count == 0
            ? null
            : $"The contract takes {string.Join(" and ", missing.Select(name => $"'{name}'"))} from the provider states, which gave {(given.Length == 0 ? "nothing" : given)}: the example was sent instead.";
    }

    private static IEnumerable<ValueGenerator?> Generators(Interaction interaction) => interaction switch
    {
        HttpInteraction http => Generators(http.Request.Generators),
        SynchronousMessage message => Generators(message.Request.Generators),
        _ => [],
    };

    private static IEnumerable<ValueGenerator?> Generators(GeneratorSet set) =>
        set.Query.Concat(set.Header).Concat(set.Metadata).Concat(set.Body).Select(entry => entry.Generator).Append(set.Method).Append(set.Path);

    private static IEnumerable<string> Names(string expression) =>
        expression.Contains("${", StringComparison.Ordinal) ? Place().Matches(expression).Select(place => place.Groups["name"].Value) : [expression];

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
