using System.Collections;
using PactBroker.Hosting;

namespace PactBroker.Tests.Hosting;

/// <summary>Settings come from variables and a file, are shown without secrets, and a name that means nothing is refused.</summary>
public sealed class NamesOfSettings : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("PACT_BROKER_PROT", "PACT_BROKER_PORT")]
    [InlineData("PACT_BROKER_DATABSE_URL", "PACT_BROKER_DATABASE_URL")]
    [InlineData("PACT_BROKER_BASIC_AUTH_USER_NAME", "PACT_BROKER_BASIC_AUTH_USERNAME")]
    [InlineData("PACT_BROKER_WEBHOOK_HOST_WHITELST", "PACT_BROKER_WEBHOOK_HOST_WHITELIST")]
    [InlineData("PACT_BROKER_DATABASE_CLEAN_ENABLE", "PACT_BROKER_DATABASE_CLEAN_ENABLED")]
    [InlineData("PACT_BROKER_LOGLEVEL", "PACT_BROKER_LOG_LEVEL")]
    public void A_wrong_name_is_refused_with_the_one_that_was_meant(string name, string meant) =>
        Reading((name, "1")).Should().Throw<BrokerStartException>().WithMessage($"{name} (environment) is no setting of this broker: did you mean {meant}?");

    [Fact]
    public void A_name_that_is_near_to_none_is_refused_without_a_guess() =>
        Reading(("PACT_BROKER_COLOR_OF_THE_BICYCLE_SHED", "green")).Should().Throw<BrokerStartException>().WithMessage("PACT_BROKER_COLOR_OF_THE_BICYCLE_SHED (environment) is no setting of this broker; *");

    [Fact]
    public void Settings_that_mean_nothing_here_but_did_at_the_Ruby_broker_are_named_in_one_sentence_with_what_to_do_instead()
    {
        var options = Reading(("PACT_BROKER_USE_HAL_BROWSER", "true"), ("PACT_BROKER_AUTO_MIGRATE_DB", "true"), ("PACT_BROKER_PORT", "9292"))();

        options.SettingNotice.Should().Be(
            "Settings of the Ruby broker that change nothing here: PACT_BROKER_AUTO_MIGRATE_DB (the tables are brought up to date at each start); PACT_BROKER_USE_HAL_BROWSER (it is at /hal).");
        Reading(("PACT_BROKER_PORT", "9292"))().SettingNotice.Should().BeEmpty();
    }

    public static TheoryData<string> OfTheRubyBroker => [.. SettingsOfOthers.Names];

    [Theory]
    [MemberData(nameof(OfTheRubyBroker))]
    public void None_of_them_hinders_the_start_or_is_one_of_ours(string name)
    {
        var options = Reading((name, "1"))();

        options.SettingNotice.Should().Contain($"{name} (");
        options.Given.Should().BeEmpty();
    }

    [Theory]
    [InlineData("PACT_BROKER_TOKEN")]
    [InlineData("PACT_BROKER_CAN_I_DEPLOY_DRY_RUN")]
    [InlineData("PACT_BROKER_SERVICE_HOST")]
    [InlineData("PACT_BROKER_PORT_80_TCP_ADDR")]
    [InlineData("PATH")]
    public void What_is_for_clients_and_what_Kubernetes_names_is_nothing_to_the_broker(string name) => Reading((name, "1")).Should().NotThrow();

    [Theory]
    [InlineData("PACT_BROKER_LOG_LEVEL", "loud")]
    [InlineData("PACT_BROKER_LOG_FORMAT", "xml")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    public void A_value_that_cannot_be_used_is_refused_with_its_name(string name, string value) => Reading((name, value)).Should().Throw<BrokerStartException>().WithMessage($"{name}={value}*");

    [Fact]
    [Trait("row", "S1-019")]
    public void A_file_has_settings_too_and_a_variable_outweighs_it()
    {
        var file = WithFile("# Of the test.\n\nPACT_BROKER_PORT=1234\nPACT_BROKER_BASE_URL = \"http://broker.example\"\nPACT_BROKER_LOG_FORMAT=json\n");

        var options = Reading(file, ("PACT_BROKER_PORT", "4321"))();

        (options.Url, options.BaseUrls.Single(), options.Log.IsJson).Should().Be(("http://0.0.0.0:4321", "http://broker.example", true));
        options.Given.Should().Equal(
            $"PACT_BROKER_BASE_URL=http://broker.example ({file.Value})", $"PACT_BROKER_CONFIGURATION_FILE={file.Value} (environment)", $"PACT_BROKER_LOG_FORMAT=json ({file.Value})", "PACT_BROKER_PORT=4321 (environment)");
    }

    [Theory]
    [InlineData("PACT_BROKER_PROT=1\n", "PACT_BROKER_PROT (*) is no setting of this broker: did you mean PACT_BROKER_PORT?")]
    [InlineData("SOMETHING_ELSE=1\n", "SOMETHING_ELSE (*) is no setting of this broker*")]
    [InlineData("PACT_BROKER_PORT=1\nport 2\n", "PACT_BROKER_CONFIGURATION_FILE=*: line 2 is no setting: NAME=value is expected.")]
    [InlineData("PACT_BROKER_PORT=many\n", "PACT_BROKER_PORT=many cannot be used*")]
    public void What_is_wrong_in_a_file_is_refused(string text, string why) => Reading(WithFile(text)).Should().Throw<BrokerStartException>().WithMessage(why);

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Reading(("PACT_BROKER_CONFIGURATION_FILE", Path.Combine(_folder.FullName, "none"))).Should().Throw<BrokerStartException>().WithMessage("PACT_BROKER_CONFIGURATION_FILE=*none*");

    [Theory]
    [InlineData("PACT_BROKER_BASIC_AUTH_PASSWORD", "s3cret")]
    [InlineData("PACT_BROKER_DATABASE_PASSWORD", "s3cret")]
    [InlineData("PACT_BROKER_DATABASE_URL", "postgres://pact:s3cret@db.example/pacts")]
    [InlineData("PACT_BROKER_DATABASE_URL", "postgres://db.example/pacts?password=s3cret")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "api-key=s3cret")]
    public void Secrets_are_not_shown(string name, string value)
    {
        var shown = Hosted(name, value);

        shown.Should().ContainSingle(line => line.StartsWith($"{name}=", StringComparison.Ordinal)).Which.Should().Contain("…").And.NotContain("s3cret");
    }

    // Redaction alone: not each of these values makes a whole configuration.
    private static IReadOnlyList<string> Hosted(string name, string value) => [$"{name}={SettingRedaction.Hide(name, value)}"];

    private static Func<BrokerOptions> Reading(params (string Name, string Value)[] settings) => () =>
    {
        var variables = new Hashtable();
        foreach (var (name, value) in settings)
        {
            variables[name] = value;
        }

        return BrokerEnvironment.Read(variables);
    };

    private (string Name, string Value) WithFile(string text)
    {
        var path = Path.Combine(_folder.FullName, "broker.env");
        File.WriteAllText(path, text);
        return ("PACT_BROKER_CONFIGURATION_FILE", path);
    }
}
