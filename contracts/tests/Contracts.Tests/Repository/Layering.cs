using System.Xml.Linq;

namespace Contracts.Tests.Repository;

/// <summary>Who may reference whom. The table is the architecture; a project that is not in it has no place yet.</summary>
public sealed class Layering
{
    private static readonly string[] Framework =
        ["Contracts.Engine", "Contracts.Schemas", "Contracts.Consumers", "Contracts.Providers", "Contracts.Databases", "Contracts.Messaging", "Contracts.Testing", "PactBroker.Client"];

    /// <summary>What a service's production code may reference, as it would a registry vendor's serializers.</summary>
    private const string ForServices = "Contracts.Serialization";

    /// <summary>What every service has in the same way (logs, health, calls to others, its database): no service of its own, and no type of anybody's contract.</summary>
    private const string ServiceDefaults = "ServiceDefaults";

    /// <summary>What the services' tests have in the same way: their hosts, the tests that each of them inherits.</summary>
    private const string ServiceTests = "ServiceDefaults.Testing";

    /// <summary>The schema registry that services are tested with.</summary>
    private const string SchemaRegistry = "PactBroker";

    /// <summary>Tests that go through several services at once.</summary>
    private const string Journeys = "Journeys";

    /// <summary>What each framework project may reference of this repository.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts.Engine"] = [],
        ["Contracts.Schemas"] = [],
        ["Contracts.OpenApi"] = ["Contracts.Engine", "Contracts.Schemas"],
        ["Contracts.Consumers"] = ["Contracts.Engine", "Contracts.Schemas"],
        ["Contracts.Providers"] = ["Contracts.Engine", "Contracts.Schemas"],
        ["Contracts.Serialization"] = ["Contracts.Schemas"],
        ["Contracts.Servers"] = [],
        ["Contracts.Databases"] = ["Contracts.Providers", "Contracts.Servers"],
        ["Contracts.Messaging"] = ["Contracts.Providers", "Contracts.Schemas"],
        ["Contracts.Testing"] = ["Contracts.Engine", "Contracts.Schemas", "Contracts.Consumers", "Contracts.Providers"],
        ["PactBroker.Domain"] = ["Contracts.Engine", "Contracts.OpenApi", "Contracts.Schemas"],
        ["PactBroker"] = ["PactBroker.Domain", "Contracts.Engine"],
        ["PactBroker.Client"] = ["Contracts.Engine", "Contracts.Schemas", "Contracts.Providers"],
        ["PactBroker.Bench"] = ["PactBroker"],
        ["Contracts.Cli"] = ["Contracts.Engine", "Contracts.OpenApi", "Contracts.Schemas", "Contracts.Consumers", "Contracts.Providers", "PactBroker.Client", "PactBroker"],
    };

    private static readonly Project[] All = [.. RepositoryRoot.Files("*.csproj").Select(Project.Read)];

    public static TheoryData<string> Projects => [.. All.Select(project => project.Path)];

    [Fact]
    public void There_are_projects_to_look_at() => All.Length.Should().BeGreaterThan(10);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_its_place_allows(string path)
    {
        var project = All.Single(candidate => candidate.Path == path);
        project.References.Where(reference => !IsAllowed(project, reference)).Should().BeEmpty(
            "{0} may not reference it: {1}", project.Name, Rule(project));
    }

    [Theory]
    [InlineData("contracts/src/Contracts.Engine/Contracts.Engine.csproj")]
    [InlineData("contracts/src/Contracts.Schemas/Contracts.Schemas.csproj")]
    [InlineData("contracts/src/Contracts.Servers/Contracts.Servers.csproj")]
    public void The_pure_projects_and_the_starting_of_servers_need_no_package(string path) =>
        All.Single(project => project.Path == path).Packages.Should().BeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.File("Contracts.sln")).Replace('\\', '/');
        All.Select(project => project.Path).Where(path => !solution.Contains(path, StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static bool IsAllowed(Project project, string reference)
    {
        var target = All.Single(candidate => candidate.Path == reference);
        return project.Area switch
        {
            "consumers" or "providers" when target.Name == ForServices || project.Name != ServiceDefaults && target.Name == ServiceDefaults => true,
            "consumers" or "providers" when project.IsTest && target.Name == ServiceTests => true,
            "providers" when project.Name == ServiceTests => target.Area == "contracts" || target.Name == SchemaRegistry,
            _ when project.IsTest && project.Area is "contracts" => target.Area == "contracts",
            _ when project.IsTest && project.Area is "pact-broker" => true,
            "contracts" when project.Path.StartsWith("contracts/benchmarks/", StringComparison.Ordinal) => target.Area == "contracts",
            "build" => target.Name == "Contracts.Servers" || project.Name == "DemoRun" && target.Name is "TestRun" or "Contracts.Cli",
            "contracts" or "pact-broker" => Allowed.TryGetValue(project.Name, out var allowed) && allowed.Contains(target.Name),
            "consumers" => target.Area == "consumers" && target.Service == project.Service || project.IsTest && Framework.Contains(target.Name),
            "providers" when project.Service == Journeys => project.IsTest && target.Area is "providers" or "consumers" or "contracts",
            "providers" => target.Area is "consumers" or "providers" && target.Service == project.Service || project.IsTest && Framework.Contains(target.Name),
            _ => false,
        };
    }

    private static string Rule(Project project) => project.Area switch
    {
        "contracts" => "contracts/ knows nothing of the broker and of any service",
        "pact-broker" => "the broker builds on contracts/, and the running broker on nothing that tests use",
        "consumers" => "a consumer knows itself and, in tests, the framework; never a provider",
        "providers" when project.Service == Journeys => "a journey goes through the services' apps as they are; nothing references it",
        "providers" when project.Name == ServiceTests => "what services' tests share is built of the framework and of the broker, which is their schema registry; it knows no service",
        "providers" => "a provider knows its own two halves and, in tests, the framework; its production code knows no framework",
        "build" => "what runs the tests starts servers, and needs nothing else to do so; the demo also has the CLI",
        _ => "it stands outside the areas",
    };

    private sealed record Project(string Path, string[] References, string[] Packages)
    {
        public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

        public string Area => Path.Split('/')[0];

        public string Service => Path.Split('/')[1];

        public bool IsTest => Name.EndsWith("Tests", StringComparison.Ordinal) || Name.EndsWith(".Verification", StringComparison.Ordinal);

        public static Project Read(string path)
        {
            var xml = XDocument.Load(RepositoryRoot.File(path));
            var folder = System.IO.Path.GetDirectoryName(RepositoryRoot.File(path))!;
            return new Project(
                path,
                [.. Includes(xml, "ProjectReference").Select(include => System.IO.Path.GetRelativePath(
                    RepositoryRoot.Path, System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, include.Replace('\\', '/')))).Replace('\\', '/'))],
                [.. Includes(xml, "PackageReference")]);
        }

        private static IEnumerable<string> Includes(XDocument xml, string element) =>
            xml.Descendants(element).Select(reference => reference.Attribute("Include")!.Value);
    }
}
