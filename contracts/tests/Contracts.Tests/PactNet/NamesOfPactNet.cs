using System.Reflection;
using System.Text.RegularExpressions;
using Contracts.Tests.Repository;

namespace Contracts.Tests.PactNet;

/// <summary>The page for those who come from PactNet, held against the code: a name that it gives exists, and one that is not here has a reason.</summary>
public sealed partial class NamesOfPactNet
{
    private const string Page = "contracts/COMING-FROM-PACTNET.md";

    private static readonly string[] Libraries = ["Contracts.Engine", "Contracts.Consumers", "Contracts.Providers", "Contracts.Testing"];

    public static TheoryData<string> Rows => [.. File.ReadLines(RepositoryRoot.File(Page)).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_is_here_or_has_a_reason(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var (here, reason) = (Names().Matches(cells[2]).Select(match => match.Groups["name"].Value).ToList(), cells[3]);

        if (here.Count == 0)
            reason.Should().NotBeEmpty();
        foreach (var name in here)
            Exists(name).Should().BeTrue("{0} is said to be here", name);
    }

    [Fact]
    public void The_page_has_the_whole_of_it() => Rows.Should().HaveCountGreaterThan(50);

    private static bool Exists(string name) => name.StartsWith("PactBroker.Client.", StringComparison.Ordinal)
        ? IsInSource(name)
        : Find(name) is not null || (name.LastIndexOf('.') is var dot && Find(name[..dot]) is { } owner && HasMember(owner, name[(dot + 1)..]));

    private static Type? Find(string name) => Libraries.Select(library => Assembly.Load(library).GetType(name)).FirstOrDefault(type => type is { IsPublic: true });

    private static bool HasMember(Type owner, string name) => owner.GetInterfaces().Prepend(owner)
        .Any(type => type.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy).Length > 0);

    // The client is built after this library; its name must at least stand where it is said to be.
    private static bool IsInSource(string name)
    {
        var path = name.Split('.');
        foreach (var (type, member) in new[] { (name, ""), (string.Join('.', path[..^1]), path[^1]) })
        {
            var file = RepositoryRoot.File($"pact-broker/src/PactBroker.Client/{type["PactBroker.Client.".Length..].Replace('.', '/')}.cs");
            if (File.Exists(file) && Regex.IsMatch(File.ReadAllText(file), $@"public .*\b{Regex.Escape(member)}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
                return true;
        }

        return false;
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
