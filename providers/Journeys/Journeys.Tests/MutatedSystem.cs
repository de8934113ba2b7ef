using System.Globalization;
using System.Text;
using System.Text.Json;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Journeys.Tests;

/// <summary>providers/MUTATIONS.md sums up the tables that stand beside the services' verifications. No server is needed for this.</summary>
public sealed class MutatedSystem
{
    private static readonly string Providers = Path.Combine(RepositoryFolder.Root, "providers");

    private static readonly string Page = Path.Combine(Providers, "MUTATIONS.md");

    /// <summary>The services whose promises are verified here.</summary>
    private static readonly string[] Services =
        [.. Directory.GetDirectories(Providers).Select(folder => Path.GetFileName(folder)).Where(name => Directory.Exists(Path.Combine(Providers, name, $"{name}.Verification"))).Order(StringComparer.Ordinal)];

    /// <summary>Those that answer or tell somebody, as the contracts say.</summary>
    private static readonly string[] Asked =
    [
        .. Contracts("pacts", "*.json").Select(pact => pact.GetProperty("provider").GetProperty("name").GetString()!)
            .Concat(Contracts("schemas", "*.writer.event.json").Select(writer => writer.GetProperty("application").GetString()!))
            .Distinct(),
    ];

    private static IEnumerable<CommittedTable> Tables => Services.Select(CommittedTable.Of).OfType<CommittedTable>();

    [Fact]
    public void Whoever_has_contracts_to_keep_has_a_table()
    {
        Asked.Should().NotBeEmpty();
        Tables.Select(table => table.Service).Should().BeEquivalentTo(Asked, "the test `MutatedBoundary` of a service writes one");
    }

    [Fact]
    public void The_page_sums_up_the_tables()
    {
        var text = Text([.. Tables]);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            File.WriteAllText(Page, text);

        File.ReadAllText(Page).Should().Be(text, "UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", Page);
    }

    private static string Text(IReadOnlyList<CommittedTable> tables)
    {
        var text = new StringBuilder("""
            # What contract tests notice

            Everything that a consumer's code reads was changed, one thing at a time, between the real service and its contract tests. Each name leads to a table: who reads what of this
            service, and which changes were not noticed and why. Written from those tables by the test `MutatedSystem` with `UPDATE_EXPECTATIONS=1`.

            | service | changes | noticed | |
            |---|---|---|---|

            """);
        foreach (var table in tables)
            text.AppendLine($"| [{table.Service}]({table.Service}/{table.Service}.Verification/Expectations/MutatedBoundary.verified.md) | {Counts(table.Changes, table.Noticed)} |");
        text.AppendLine($"| all | {Counts(tables.Sum(table => table.Changes), tables.Sum(table => table.Noticed))} |");
        text.AppendLine().AppendLine($"No contract names these as the one that answers or tells, so nobody reads anything of them here: {string.Join(", ", Services.Except(Asked))}.");
        return text.ToString();
    }

    private static string Counts(int changes, int noticed) => string.Create(CultureInfo.InvariantCulture, $"{changes} | {noticed} | {Math.Floor(1000.0 * noticed / changes) / 10:0.0} %");

    private static IEnumerable<JsonElement> Contracts(string folder, string names) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "contracts", folder), names, SearchOption.AllDirectories).Select(file => JsonElement.Parse(File.ReadAllBytes(file)));
}
