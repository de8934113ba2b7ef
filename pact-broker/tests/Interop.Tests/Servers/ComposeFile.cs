using System.Collections;
using Interop.Tests.OurPacts;
using PactBroker;
using TestRun;
using TestRun.Parts;

namespace Interop.Tests.Servers;

/// <summary>docker-compose.pact.yml says what the broker and test.cs understand. No Docker is needed for this.</summary>
public sealed class ComposeFile
{
    private static readonly Repository Repository = new(CommittedPacts.RepositoryFolder);

    private static readonly Dictionary<string, ComposeService> Services = ComposeService.ReadAll(Repository.ComposeFile);

    public static TheoryData<string> ServiceNames => [.. Services.Keys];

    public static TheoryData<string> BrokerVariables => [.. Services["broker"].Environment.Keys];

    public static TheoryData<string> Parts => [.. TestParts.Servers.Select(part => part.Name)];

    /// <summary>A variable that the broker does not know would go unnoticed; one that it knows refuses a value that cannot be right.</summary>
    [Theory]
    [MemberData(nameof(BrokerVariables))]
    public void The_broker_reads_each_of_its_variables(string variable) =>
        FluentActions.Invoking(() => BrokerEnvironment.Read(new Hashtable { [variable] = "¿?" })).Should().Throw<BrokerStartException>().WithMessage($"*{variable}*");

    [Fact]
    public void The_broker_takes_the_values_and_listens_where_its_port_is_published()
    {
        var broker = Services["broker"];

        var options = BrokerEnvironment.Read(new Hashtable(broker.Environment));

        broker.Ports.Should().ContainSingle().Which.Should().EndWith($":{new Uri(options.Url).Port}");
        string.Join(' ', broker.HealthCheck!.Test).Should().Contain($"/{new Uri(options.Url).Port} ");
    }

    [Fact]
    public void The_brokers_database_is_one_of_the_services_and_outlives_its_container()
    {
        var (broker, database) = (Services["broker"], Services["postgres"]);

        BrokerEnvironment.Read(new Hashtable(broker.Environment)).Database.ToString().Should().EndWith(" on postgres:5432");
        broker.Environment["PACT_BROKER_DATABASE_URL"].Should().Contain($":{database.Environment["POSTGRES_PASSWORD"]}@");
        broker.DependsOn.Should().ContainKey("postgres");
        database.Volumes.Should().ContainSingle().Which.Should().Contain(":/");
    }

    /// <summary>The port is said in both files.</summary>
    [Fact]
    public void The_brokers_image_agrees_with_its_service()
    {
        var broker = Services["broker"];

        File.ReadAllText(Path.Combine(Repository.Folder, broker.Build!.Dockerfile)).Should().Contain($"EXPOSE {broker.Ports[0].Split(':')[^1]}");
    }

    [Theory]
    [MemberData(nameof(ServiceNames))]
    [Trait("row", "S1-013"), Trait("row", "S1-014")]
    public void Each_service_says_when_it_is_healthy(string service) => Services[service].HealthCheck.Should().NotBeNull();

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void Each_port_can_be_another_one(string service) =>
        Services[service].Ports.Should().NotBeEmpty().And.OnlyContain(port => port.StartsWith("${") && port.Contains("_PORT:-"));

    [Theory]
    [MemberData(nameof(Parts))]
    [Trait("row", "S4-042")]
    public void Each_server_that_tests_need_is_there(string name)
    {
        var part = TestParts.Servers.Single(part => part.Name == name);

        Services.Should().ContainKey(part.ComposeService);
        Services[part.ComposeService].Ports.Should().ContainSingle().Which.Should().StartWith($"${{{part.ComposeService.ToUpperInvariant()}_PORT:-").And.EndWith($":{part.ComposePort}");
    }
}
