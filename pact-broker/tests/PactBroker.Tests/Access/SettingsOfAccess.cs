using System.Collections;
using PactBroker.Access;

namespace PactBroker.Tests.Access;

public sealed class SettingsOfAccess
{
    private const string Username = "PACT_BROKER_BASIC_AUTH_USERNAME";
    private const string Password = "PACT_BROKER_BASIC_AUTH_PASSWORD";
    private const string Reader = "PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME";
    private const string ReaderPassword = "PACT_BROKER_BASIC_AUTH_READ_ONLY_PASSWORD";

    [Fact]
    public void Without_any_everybody_may_do_everything() => Read().Should().Be(new AccessOptions());

    [Fact]
    public void Users_are_named_with_their_passwords() => Read((Username, "ops"), (Password, "a"), (Reader, "guest"), (ReaderPassword, "b"), ("PACT_BROKER_PUBLIC_HEARTBEAT", "true"))
        .Should().Be(new AccessOptions { FullUser = new BasicUser("ops", "a"), ReadOnlyUser = new BasicUser("guest", "b"), PublicHeartbeat = true });

    [Fact]
    public void Reading_and_badges_can_be_public() => Read((Username, "ops"), (Password, "a"), ("PACT_BROKER_ALLOW_PUBLIC_READ", "true"), ("PACT_BROKER_ENABLE_PUBLIC_BADGE_ACCESS", "yes"))
        .Should().Be(new AccessOptions { FullUser = new BasicUser("ops", "a"), AllowPublicRead = true, PublicBadges = true });

    [Fact]
    public void Users_can_be_switched_off() =>
        Read((Username, "ops"), (Password, "a"), ("PACT_BROKER_BASIC_AUTH_ENABLED", "false")).Should().Be(new AccessOptions());

    [Theory]
    [InlineData("PACT_BROKER_BASIC_AUTH_USERNAME=ops*PACT_BROKER_BASIC_AUTH_PASSWORD is missing*", Username, "ops")]
    [InlineData("PACT_BROKER_BASIC_AUTH_PASSWORD=…*PACT_BROKER_BASIC_AUTH_USERNAME is missing*", Password, "s3cret")]
    [InlineData("PACT_BROKER_BASIC_AUTH_USERNAME=o:ps*colon*", Username, "o:ps", Password, "a")]
    [InlineData("PACT_BROKER_BASIC_AUTH_READ_ONLY_USERNAME=guest*who may do more*", Reader, "guest", ReaderPassword, "a")]
    [InlineData("PACT_BROKER_BASIC_AUTH_ENABLED=true*who may do everything*", "PACT_BROKER_BASIC_AUTH_ENABLED", "true")]
    [InlineData("PACT_BROKER_ALLOW_PUBLIC_READ=perhaps*true or false*", "PACT_BROKER_ALLOW_PUBLIC_READ", "perhaps")]
    public void Half_of_what_belongs_together_is_refused(string message, params string[] variables) =>
        FluentActions.Invoking(() => Read([.. variables.Chunk(2).Select(pair => (pair[0], pair[1]))]))
            .Should().Throw<BrokerStartException>().WithMessage(message).Which.Message.Should().NotContain("s3cret");

    [Theory]
    [InlineData("http://127.0.0.1:0", false, "Everybody on this machine may read and change everything. PACT_BROKER_BASIC_AUTH_USERNAME*")]
    [InlineData("http://0.0.0.0:0", false, "Warning: everybody who reaches this address may read and change everything. PACT_BROKER_BASIC_AUTH_USERNAME*")]
    [InlineData("http://0.0.0.0:0", true, "Everybody is asked who they are.")]
    public async Task The_broker_says_at_the_start_who_may_do_what(string url, bool asks, string notice)
    {
        var access = new AccessOptions { FullUser = asks ? new BasicUser("ops", "s3cret") : null };
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Url = url, Access = access }, TestContext.Current.CancellationToken);

        broker.AccessNotice.Should().Match(notice);
    }

    private static AccessOptions Read(params (string Name, string Value)[] variables) =>
        BrokerEnvironment.Read(new Hashtable(variables.ToDictionary(variable => variable.Name, variable => variable.Value))).Access;
}
