using System.Reflection;
using System.Text.RegularExpressions;
using Contracts.Providers;

namespace Contracts.Tests.Repository;

/// <summary>The services of this repository use what a provider's team gets: the table in their README is held against their code, and against all that the verifier can be told.</summary>
public sealed partial class FeaturesInUse
{
    private const string Readme = "providers/README.md";

    /// <summary>What no service here has a use for, and why.</summary>
    private static readonly Dictionary<string, string> NotHere = new()
    {
        ["WithFileSource"] = "the folder has all files",
        ["WithDirectorySource"] = "the folder is found where nothing is said",
        ["WithUriSource"] = "PACT_URL names one where a webhook does",
        ["WithResultPublisher"] = "the broker brings it",
        ["WithEventResultPublisher"] = "the broker brings it",
        ["WithHistory"] = "the broker brings it",
        ["WithProviderStatesIgnored"] = "a run that only reads passes them over",
        ["WithStateTimeout"] = "no state takes a minute",
        ["WithResponseLimit"] = "no answer has 16 MB",
        ["WithLastFailed"] = "PACT_LAST_FAILED says so, for whoever mends a failure",
        ["WithTimeProvider"] = "time limits are those of the clock",
        ["WithWholeBodies"] = "for whoever reads a failure by hand",
        ["WithSslVerificationDisabled"] = "authorities are named instead",
        ["WithNoContractsAllowed"] = "somebody asks each of them",
    };

    private static readonly IReadOnlyDictionary<string, string> Types = TypesOfServices();

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var cells in TableRows().Select(row => row.Split(" | ")))
                rows.Add(cells[0], cells[1]);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_feature_is_used_where_the_table_says(string features, string where)
    {
        var code = string.Join('\n', CodeIn(where).Select(type => Types.GetValueOrDefault(type) ?? throw new InvalidOperationException($"{Readme} names {type}, and there is no such type in providers or consumers.")));

        CodeIn(features).Should().NotBeEmpty().And.OnlyContain(feature => code.Contains(feature, StringComparison.Ordinal), "{0} is to show them", where);
    }

    [Fact]
    public void All_that_a_verifier_can_be_told_is_in_the_table_or_has_a_reason_not_to_be()
    {
        var settings = typeof(PactVerifier).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(PactVerifier) && method.Name.StartsWith("With", StringComparison.Ordinal))
            .Select(method => method.Name).Distinct().ToList();
        var used = TableRows().SelectMany(row => CodeIn(row.Split(" | ")[0])).ToHashSet();

        settings.Should().HaveCountGreaterThan(30);
        settings.Where(setting => !used.Contains(setting)).Should().BeEquivalentTo(NotHere.Keys);
    }

    /// <summary>Reports say who answered in the place of whom a service asks: nobody is forgotten whom it has a contract with.</summary>
    [Fact]
    [Trait("row", "S1-052")]
    public void Whom_a_service_asks_by_its_contracts_is_named_in_its_verification()
    {
        var asked = RepositoryRoot.Files("*.json")
            .Where(file => file.StartsWith("contracts/pacts/", StringComparison.Ordinal) && File.ReadAllText(RepositoryRoot.File(file)).Contains("\"Synchronous/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file).Split('-'))
            .Where(pact => Types.ContainsKey($"{pact[0]}Provider"))
            .ToList();

        asked.Should().HaveCountGreaterThan(8);
        asked.Where(pact => !Asked().Matches(Types[$"{pact[0]}Provider"]).Any(named => named.Value.Contains($"\"{pact[1]}\"", StringComparison.Ordinal)))
            .Select(pact => $"{pact[0]} asks {pact[1]}").Should().BeEmpty("WithAsked says what stood in its place");
    }

    private static IEnumerable<string> TableRows()
    {
        var lines = File.ReadAllLines(RepositoryRoot.File(Readme)).SkipWhile(line => line != "<!-- features -->").TakeWhile(line => line != "<!-- /features -->").Skip(3).ToList();
        lines.Should().NotBeEmpty("{0} has the table between <!-- features --> and <!-- /features -->", Readme);
        return lines.Select(line => line.TrimStart('|', ' '));
    }

    private static IReadOnlyList<string> CodeIn(string cell) => [.. Code().Matches(cell).Select(match => match.Groups["code"].Value)];

    /// <summary>The types of services and their tests by their names, each with the text of its files.</summary>
    private static Dictionary<string, string> TypesOfServices() => RepositoryRoot.Files("*.cs")
        .Where(file => file.StartsWith("providers/", StringComparison.Ordinal) || file.StartsWith("consumers/", StringComparison.Ordinal))
        .Select(file => File.ReadAllText(RepositoryRoot.File(file)))
        .SelectMany(text => Type().Matches(text).Select(type => (Name: type.Groups["name"].Value, Text: text)))
        .GroupBy(type => type.Name, type => type.Text)
        .ToDictionary(type => type.Key, type => string.Join('\n', type));

    [GeneratedRegex(@"\.WithAsked\([^)]*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(public|internal) [a-z ]*class (?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 10000)]
    private static partial Regex Type();
}
