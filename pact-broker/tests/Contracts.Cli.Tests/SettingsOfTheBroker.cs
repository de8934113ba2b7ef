using PactBroker.Client;

namespace Contracts.Cli.Tests;

public sealed class SettingsOfTheBroker
{
    [Theory]
    [InlineData("", null)]
    [InlineData("PACT_BROKER_BASE_URL=", null)]
    [InlineData("PACT_BROKER_BASE_URL=http://b", null)]
    [InlineData("PACT_BROKER_BASE_URL=http://b PACT_BROKER_TOKEN=t", "bearer token")]
    [InlineData("PACT_BROKER_BASE_URL=http://b PACT_BROKER_USERNAME=ann PACT_BROKER_PASSWORD=p", "user ann")]
    [InlineData("PACT_BROKER_BASE_URL=http://b PACT_BROKER_TOKEN= PACT_BROKER_USERNAME=ann", "user ann")]
    [InlineData("PACT_BROKER_BASE_URL=http://ann:p%40ss@b", "user ann")]
    [InlineData("PACT_BROKER_BASE_URL=http://ann:p@b PACT_BROKER_TOKEN=t", "bearer token")]
    public void The_variables_of_the_Pact_tools_are_read(string variables, string? credentials)
    {
        var options = BrokerSettings.From(Lookup(variables));

        (options?.BaseAddress).Should().Be(variables.Contains("http://", StringComparison.Ordinal) ? new Uri("http://b") : null);
        (options?.Credentials?.ToString()).Should().Be(credentials);
    }

    [Theory]
    [InlineData("PACT_BROKER_BASE_URL=localhost:9292", "PACT_BROKER_BASE_URL is 'localhost:9292', which is not an http or https URL; a broker's address looks like http://localhost:9292")]
    [InlineData("PACT_BROKER_BASE_URL=http://b PACT_BROKER_TOKEN=t PACT_BROKER_USERNAME=u", "PACT_BROKER_TOKEN and PACT_BROKER_USERNAME are both given; a broker takes a token or a user, not both")]
    [InlineData("PACT_BROKER_BASE_URL=http://b PACT_BROKER_HTTP_RETRIES=many", "PACT_BROKER_HTTP_RETRIES is 'many', which is not a number of retries")]
    public void Variables_that_cannot_be_meant_are_refused(string variables, string message)
    {
        var reading = () => BrokerSettings.From(Lookup(variables));

        reading.Should().Throw<BrokerException>().WithMessage(message).Which.Failure.Should().Be(BrokerFailure.Settings);
    }

    private static Func<string, string?> Lookup(string variables)
    {
        var pairs = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return pairs.GetValueOrDefault;
    }
}
