using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ServiceDefaults.Testing.Mutations;

/// <summary>What contract tests notice in the whole system, as the committed tables say: <c>providers/MUTATIONS.md</c>, which is written with any of them.</summary>
/// <param name="Tables">The tables that stand beside the services' verifications.</param>
/// <param name="Asked">Who answers or tells others, as the contracts say.</param>
/// <param name="Unasked">Who is verified here, and no contract names it.</param>
public sealed record MutationSummary(IReadOnlyList<CommittedTable> Tables, IReadOnlyList<string> Asked, IReadOnlyList<string> Unasked)
{
    private static readonly string Providers = Path.Combine(RepositoryFolder.Root, "providers");

    /// <summary>Where it is committed.</summary>
    public static string File { get; } = Path.Combine(Providers, "MUTATIONS.md");

    /// <summary>Reads what is committed.</summary>
    public static MutationSummary Read()
    {
        var services = Directory.GetDirectories(Providers).Select(folder => Path.GetFileName(folder)).Where(IsVerified).Order(StringComparer.Ordinal).ToList();
        var asked = Contracts("pacts", "*.json").Select(pact => pact.GetProperty("provider").GetProperty("name").GetString()!)
            .Union(Contracts("schemas", "*.writer.event.json").Select(writer => writer.GetProperty("application").GetString()!))
            .ToList();
        return new MutationSummary([.. services.Select(CommittedTable.Of).OfType<CommittedTable>()], asked, [.. services.Except(asked)]);
    }

    public override string ToString()
    {
        var text = new StringBuilder("""
            # What contract tests notice

            Everything that a consumer's code reads was changed, one thing at a time, between the real service and its contract tests. Each name leads to a table: who reads what of this
            service, and which changes were not noticed and why. Written from those tables, with any of them: `UPDATE_EXPECTATIONS=1` and a test `MutatedBoundary`.

            | service | changes | noticed | |
            |---|---|---|---|

            """);
        foreach (var table in Tables)
            text.AppendLine($"| [{table.Service}]({table.Service}/{table.Service}.Verification/Expectations/MutatedBoundary.verified.md) | {Counts(table.Changes, table.Noticed)} |");
        text.AppendLine($"| all | {Counts(Tables.Sum(table => table.Changes), Tables.Sum(table => table.Noticed))} |");
        text.AppendLine().AppendLine($"No contract names these as the one that answers or tells, so nobody here reads anything of them: {string.Join(", ", Unasked)}.");
        return text.ToString();
    }

    private static bool IsVerified(string service) => Directory.Exists(Path.Combine(Providers, service, $"{service}.Verification"));

    private static string Counts(int changes, int noticed) => string.Create(CultureInfo.InvariantCulture, $"{changes} | {noticed} | {Math.Floor(1000.0 * noticed / changes) / 10:0.0} %");

    private static IEnumerable<JsonElement> Contracts(string folder, string names) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "contracts", folder), names, SearchOption.AllDirectories).Select(file => JsonElement.Parse(System.IO.File.ReadAllBytes(file)));
}
