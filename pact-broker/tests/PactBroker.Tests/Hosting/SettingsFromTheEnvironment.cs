using System.Collections;

namespace PactBroker.Tests.Hosting;

public sealed class SettingsFromTheEnvironment
{
    [Theory]
    [InlineData("PACT_BROKER_PORT", "many")]
    [InlineData("PACT_BROKER_PORT", "70000")]
    [InlineData("PACT_BROKER_DATABASE_URL", "mysql://x")]
    [InlineData("PACT_BROKER_DATABASE_URL", "postgres://user@host")]
    [InlineData("PACT_BROKER_DATABASE_URL", "postgres://user@host/name?sslmode=perhaps")]
    [InlineData("PACT_BROKER_DATABASE_URL", "postgres://user@host/name?color=red")]
    [InlineData("PACT_BROKER_DATABASE_ADAPTER", "mysql2")]
    [InlineData("PACT_BROKER_DATABASE_PORT", "0")]
    [InlineData("PACT_BROKER_BASE_URL", "pact.example")]
    [InlineData("PACT_BROKER_ALLOW_DANGEROUS_CONTRACT_MODIFICATION", "perhaps")]
    [InlineData("PACT_BROKER_TRUST_FORWARDED_HEADERS", "sometimes")]
    [InlineData("PACT_BROKER_WEBHOOK_SCHEME_WHITELIST", "https ftp")]
    [InlineData("PACT_BROKER_WEBHOOK_HTTP_METHOD_WHITELIST", "P0ST")]
    [InlineData("PACT_BROKER_WEBHOOK_HOST_WHITELIST", "ci.example http://other.example")]
    [InlineData("PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS", "10.0.0.0/64")]
    [InlineData("PACT_BROKER_WEBHOOK_HTTP_CODE_SUCCESS", "2xx")]
    [InlineData("PACT_BROKER_WEBHOOK_RETRY_SCHEDULE", "10 -1")]
    [InlineData("PACT_BROKER_WEBHOOK_TIME_LIMIT", "0")]
    public void A_value_that_cannot_be_used_is_refused_with_its_name(string name, string value)
    {
        var reading = () => BrokerEnvironment.Read(new Hashtable { [name] = value });

        reading.Should().Throw<BrokerStartException>().WithMessage($"{name}={value}*");
    }

    [Fact]
    public void Webhooks_are_guarded_unless_they_are_allowed_more()
    {
        var usual = BrokerEnvironment.Read(new Hashtable()).Webhooks;
        (usual.Rules.Methods, usual.Rules.Schemes, usual.Rules.Hosts, usual.Rules.AllowedNetworks, usual.Retries.Attempts, usual.TimeLimit)
            .Should().BeEquivalentTo((new[] { "POST" }, new[] { "https" }, Array.Empty<object>(), Array.Empty<object>(), 7, TimeSpan.FromSeconds(15)));

        var more = BrokerEnvironment.Read(new Hashtable
        {
            ["PACT_BROKER_WEBHOOK_HTTP_METHOD_WHITELIST"] = "post PUT",
            ["PACT_BROKER_WEBHOOK_SCHEME_WHITELIST"] = "http https",
            ["PACT_BROKER_WEBHOOK_HOST_WHITELIST"] = "ci.example *.internal 10.0.0.0/8 /^ci-/",
            ["PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS"] = "10.1.0.0/16",
            ["PACT_BROKER_WEBHOOK_RETRY_SCHEDULE"] = "1 2",
        }).Webhooks;
        (more.Rules.Methods, more.Rules.Schemes, more.Rules.Hosts.Count, more.Retries.Attempts).Should().BeEquivalentTo((new[] { "POST", "PUT" }, new[] { "http", "https" }, 4, 3));
        more.Rules.ProblemOf(new Uri("http://jenkins.internal/")).Should().BeNull();
        more.Rules.ProblemOf(new Uri("http://10.1.2.3/")).Should().BeNull();
        more.Rules.ProblemOf(new Uri("http://10.2.2.3/")).Should().StartWith("host must not be a private address");
    }

    [Fact]
    public void A_proxy_is_trusted_when_it_is_said() =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_TRUST_FORWARDED_HEADERS"] = "true" }).TrustForwardedHeaders.Should().BeTrue();

    [Fact]
    public void Without_any_it_is_a_file_in_the_working_folder_on_port_9292()
    {
        var options = BrokerEnvironment.Read(new Hashtable());

        options.Url.Should().Be("http://0.0.0.0:9292");
        options.Database.Should().Be(BrokerDatabase.File("pact-broker.sqlite"));
    }

    [Theory]
    [InlineData("sqlite:///var/lib/broker.db", "/var/lib/broker.db")]
    [InlineData("sqlite:////var/lib/broker.db", "/var/lib/broker.db")]
    [InlineData("sqlite://broker.db", "broker.db")]
    public void A_database_is_a_file(string url, string path) =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_DATABASE_URL"] = url }).Database.Should().Be(BrokerDatabase.File(path));

    [Fact]
    public void A_database_may_be_in_memory() =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_DATABASE_URL"] = "sqlite://:memory:" }).Database.Should().Be(BrokerDatabase.InMemory);

    [Theory]
    [InlineData("postgres://pact:p%40ss@db.example/pacts", "Host=db.example;Port=5432;Database=pacts;Username=pact;Password=p@ss")]
    [InlineData("postgresql://pact@db.example:5433/my%20pacts?sslmode=verify-full", "Host=db.example;Port=5433;Database=\"my pacts\";Username=pact;SSL Mode=VerifyFull")]
    [InlineData("postgres://db.example/pacts", "Host=db.example;Port=5432;Database=pacts")]
    public void A_database_may_be_on_a_server(string url, string connectionString) =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_DATABASE_URL"] = url }).Database.Should().Be(BrokerDatabase.PostgreSql(connectionString));

    [Fact]
    public void A_database_may_be_named_in_parts() => BrokerEnvironment.Read(new Hashtable
    {
        ["PACT_BROKER_DATABASE_ADAPTER"] = "postgres",
        ["PACT_BROKER_DATABASE_HOST"] = "db.example",
        ["PACT_BROKER_DATABASE_NAME"] = "pacts",
        ["PACT_BROKER_DATABASE_USERNAME"] = "pact",
        ["PACT_BROKER_DATABASE_PASSWORD"] = "p;ss",
    }).Database.Should().Be(BrokerDatabase.PostgreSql("Host=db.example;Database=pacts;Username=pact;Password=\"p;ss\""));

    [Fact]
    public void Parts_that_name_no_database_are_refused() => FluentActions.Invoking(() => BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_DATABASE_USERNAME"] = "pact" }))
        .Should().Throw<BrokerStartException>().WithMessage("*PACT_BROKER_DATABASE_HOST and PACT_BROKER_DATABASE_NAME*");

    [Fact]
    public void With_the_adapter_for_SQLite_the_name_is_a_file() =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_DATABASE_ADAPTER"] = "sqlite", ["PACT_BROKER_DATABASE_NAME"] = "/var/lib/broker.db" }).Database.Should().Be(BrokerDatabase.File("/var/lib/broker.db"));

    [Fact]
    public void Several_base_urls_are_separated_by_spaces() =>
        BrokerEnvironment.Read(new Hashtable { ["PACT_BROKER_BASE_URLS"] = "https://a.example/x/ http://b.example" }).BaseUrls.Should().Equal("https://a.example/x", "http://b.example");
}
