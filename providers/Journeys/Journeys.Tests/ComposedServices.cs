using System.Net;
using System.Text.RegularExpressions;
using Analytics.Api;
using Bazaar.Sandbox;
using CardProcessor.Sandbox;
using Gateway.Api;
using Inventory.Api;
using Journeys.Tests.Composition;
using Marketplace.Api;
using Notifications.Worker;
using Orders.Api;
using Payments.Api;
using Pricing.Api;
using Users.Api;

namespace Journeys.Tests;

/// <summary>docker-compose.pact.yml says what the services understand. No Docker is needed for this.</summary>
public sealed partial class ComposedServices
{
    private static readonly DirectoryInfo Repository = RepositoryOf(new DirectoryInfo(AppContext.BaseDirectory));

    private static readonly Dictionary<string, ComposedService> File = ComposedService.ReadAll(Path.Combine(Repository.FullName, "docker-compose.pact.yml"));

    private static readonly Dictionary<string, (Func<IReadOnlyDictionary<string, string?>, ComposedApp> Start, Type App)> Apps = new()
    {
        ["gateway"] = (ComposedApp.Start<GatewayApp>, typeof(GatewayApp)),
        ["inventory"] = (ComposedApp.Start<InventoryApp>, typeof(InventoryApp)),
        ["pricing"] = (ComposedApp.Start<PricingApp>, typeof(PricingApp)),
        ["orders"] = (ComposedApp.Start<OrdersApp>, typeof(OrdersApp)),
        ["users"] = (ComposedApp.Start<UsersApp>, typeof(UsersApp)),
        ["payments"] = (ComposedApp.Start<PaymentsApp>, typeof(PaymentsApp)),
        ["notifications"] = (ComposedApp.Start<NotificationsApp>, typeof(NotificationsApp)),
        ["analytics"] = (ComposedApp.Start<AnalyticsApp>, typeof(AnalyticsApp)),
        ["marketplace"] = (ComposedApp.Start<MarketplaceApp>, typeof(MarketplaceApp)),
        ["bazaar"] = (ComposedApp.Start<BazaarApp>, typeof(BazaarApp)),
        ["card-processor"] = (ComposedApp.Start<SandboxApp>, typeof(SandboxApp)),
    };

    public static TheoryData<string> Names => [.. Apps.Keys];

    [Fact]
    [Trait("row", "S2-001")]
    public void Every_service_that_is_built_from_this_repository_is_known_here() =>
        File.Where(service => service.Value.Build?.Dockerfile == "providers/Dockerfile").Select(service => service.Key).Should().BeEquivalentTo(Apps.Keys);

    [Theory, MemberData(nameof(Names))]
    [Trait("row", "S1-011"), Trait("row", "S2-001"), Trait("row", "S3-036")]
    public async Task It_starts_with_its_settings_reads_all_of_them_and_says_how_it_is(string name)
    {
        await using var app = Apps[name].Start(File[name].Settings);

        using var health = await app.GetAsync("/health");

        health.StatusCode.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        app.UnreadSettings.Should().BeEmpty("nothing in {0} reads them", name);
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_image_is_built_from_its_project_and_runs_its_app(string name)
    {
        var (service, assembly) = (File[name], Apps[name].App.Assembly.GetName().Name);
        var project = service.Build!.Args["PROJECT"];

        System.IO.File.Exists(Path.Combine(Repository.FullName, project, $"{assembly}.csproj")).Should().BeTrue("{0} is its project", project);
        service.Command.Should().Equal($"{assembly}.dll");
    }

    [Theory, MemberData(nameof(Names))]
    public void Its_port_and_its_health_are_where_the_image_listens(string name)
    {
        var image = System.IO.File.ReadAllText(Path.Combine(Repository.FullName, File[name].Build!.Dockerfile));

        image.Should().Contain($"EXPOSE {File[name].Port}\n").And.Contain($"ASPNETCORE_HTTP_PORTS={File[name].Port}\n");
        File[name].HealthCheck!.Test[^1].Should().Contain($"/dev/tcp/127.0.0.1/{File[name].Port} ").And.Contain("GET /health ");
    }

    /// <summary>Whoever is named in a setting is in the file under that name, listens on that port, and is there first where it is a server.</summary>
    [Theory, MemberData(nameof(Names))]
    [Trait("row", "S3-035"), Trait("row", "S4-042")]
    public void Everybody_it_asks_is_in_the_file(string name)
    {
        foreach (var value in File[name].Environment.Values)
        {
            foreach (var (host, port) in AddressesIn(value))
            {
                File.Should().ContainKey(host, "{0} asks it", name);
                if (port is { } asked)
                    File[host].Port.Should().Be(asked, "{0} asks {1} there", name, host);
                if (File[host].Build is null)
                    File[name].DependsOn.Should().ContainKey(host);
            }
        }
    }

    private static IEnumerable<(string Host, int? Port)> AddressesIn(string value) => Address().Matches(value).Select(address =>
        (address.Groups["host"].Value, address.Groups["port"].Success ? int.Parse(address.Groups["port"].Value) : (int?)null));

    private static DirectoryInfo RepositoryOf(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("The tests do not run within the repository.")
        : folder.GetFiles("docker-compose.pact.yml").Length > 0 ? folder
        : RepositoryOf(folder.Parent);

    /// <summary><c>http://orders:8080/…</c>, <c>amqp://guest:guest@rabbitmq:5672</c>, <c>Host=postgres;…</c>, <c>redis:6379</c>.</summary>
    [GeneratedRegex(@"^\w+://([^@/]+@)?(?<host>[\w-]+):(?<port>\d+)|^Host=(?<host>[\w-]+)|^(?<host>[\w-]+):(?<port>\d+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
