using PactBroker.Access.Oidc;

namespace PactBroker.Tests.Access.Oidc;

public sealed class SettingsOfAnIssuer
{
    private const string Issuer = "PACT_BROKER_OIDC_ISSUER";
    private const string Audience = "PACT_BROKER_OIDC_AUDIENCE";
    private const string Grants = "PACT_BROKER_OIDC_ROLES";

    [Fact]
    public void Say_what_its_roles_may_do() => Read((Issuer, "https://login.example.org/realms/x"), (Audience, "pact-broker"), ("PACT_BROKER_OIDC_ROLES_CLAIM", "realm_access.roles"), (Grants, "Contract Admins=admin; cn=devs,dc=x=ci@Payments & More;*=reader"))
        .Should().BeEquivalentTo(new OidcOptions
        {
            Issuer = "https://login.example.org/realms/x",
            Audience = "pact-broker",
            RolesClaim = "realm_access.roles",
            Grants = [new("Contract Admins", "admin"), new("cn=devs,dc=x", "ci", "Payments & More"), new("*", "reader")],
        });

    [Fact]
    public void Need_not_be_there() => Read().Should().BeNull();

    [Theory]
    [InlineData("PACT_BROKER_OIDC_ISSUER=http://login.example.org cannot*https*", Issuer, "http://login.example.org", Audience, "x", Grants, "*=reader")]
    [InlineData("PACT_BROKER_OIDC_ISSUER=login cannot*https*", Issuer, "login", Audience, "x", Grants, "*=reader")]
    [InlineData("PACT_BROKER_OIDC_AUDIENCE= cannot*'aud'*", Issuer, "https://login.example.org", Grants, "*=reader")]
    [InlineData("PACT_BROKER_OIDC_ROLES= cannot*what roles of the issuer may do*", Issuer, "https://login.example.org", Audience, "x")]
    [InlineData("PACT_BROKER_OIDC_ROLES=devs cannot*value=role*", Issuer, "https://login.example.org", Audience, "x", Grants, "devs")]
    [InlineData("PACT_BROKER_OIDC_ROLES=devs=king cannot*one of reader*", Issuer, "https://login.example.org", Audience, "x", Grants, "devs=king")]
    [InlineData("PACT_BROKER_OIDC_ROLES=devs=admin@Payments cannot*concerns all*", Issuer, "https://login.example.org", Audience, "x", Grants, "devs=admin@Payments")]
    [InlineData("PACT_BROKER_OIDC_ROLES=devs=ci@ cannot*no name*", Issuer, "https://login.example.org", Audience, "x", Grants, "devs=ci@")]
    [InlineData("PACT_BROKER_OIDC_AUDIENCE=x cannot*PACT_BROKER_OIDC_ISSUER has to say*", Audience, "x")]
    public void That_do_not_make_sense_are_refused_by_name(string message, params string[] variables) =>
        FluentActions.Invoking(() => Read([.. variables.Chunk(2).Select(pair => (pair[0], pair[1]))])).Should().Throw<BrokerStartException>().WithMessage(message);

    private static OidcOptions? Read(params (string Name, string Value)[] variables) => BrokerEnvironment.Read(variables.ToDictionary(variable => variable.Name, variable => variable.Value)).Access.Oidc;
}
