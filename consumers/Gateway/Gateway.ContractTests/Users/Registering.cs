using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Gateway.Clients.Users;
using ServiceDefaults.Testing;

namespace Gateway.ContractTests.Users;

public sealed class Registering
{
    private static readonly Registration Anna = new("anna@example.com", "Anna Smith", "correct horse battery");

    private readonly IPactBuilderV4 _users = Pact.V4("Gateway", "Users").WithHttpInteractions();

    [Fact]
    [Trait("row", "S3-009")]
    public async Task Who_registers_has_an_account_with_an_id()
    {
        ARegistration(Workflows.Registration.At(1), "nobody has the e-mail address anna@example.com")
            .WithStatus(201)
            .WithJsonBody(new { id = Match.Uuid("0198c0de-0000-7000-8000-000000000001") });

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksUsers().RegisterAsync(Anna, TestContext.Current.CancellationToken);

            outcome.Should().Be(new RegistrationOutcome.Registered(new Guid("0198c0de-0000-7000-8000-000000000001")));
        });
    }

    [Fact]
    [Trait("row", "S3-010")]
    public async Task Nothing_in_the_answer_is_called_a_password()
    {
        _users.UponReceiving("a registration whose answer is shown")
            .Given("nobody has the e-mail address anna@example.com")
            .WithRequest(HttpMethod.Post, "/users")
            .WithJsonBody(BodyOf(Anna))
            .WillRespond()
            .WithStatus(201)
            .WithJsonBody(Match.EachKey(new { id = "0198c0de-0000-7000-8000-000000000001" }, Match.Regex("id", "^(?![a-zA-Z]*[pP]assword).*$")));

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksUsers().RegisterAsync(Anna, TestContext.Current.CancellationToken);

            outcome.Should().BeOfType<RegistrationOutcome.Registered>();
        });
    }

    [Fact]
    [Trait("row", "S1-025"), Trait("row", "S1-057"), Trait("row", "S3-012")]
    public async Task An_address_that_is_taken_is_an_outcome_not_an_error()
    {
        ARegistration(Workflows.Registration.FailingAt(1), "user anna@example.com exists").WithStatus(409);

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksUsers().RegisterAsync(Anna, TestContext.Current.CancellationToken);

            outcome.Should().BeOfType<RegistrationOutcome.EmailTaken>();
        });
    }

    [Fact]
    [Trait("row", "S1-057"), Trait("row", "S3-013")]
    public async Task Everything_that_is_wrong_comes_at_once_by_member()
    {
        _users.UponReceiving("a registration with nothing in it").WithScenario(Workflows.Registration.FailingAt(1))
            .WithRequest(HttpMethod.Post, "/users")
            .WithJsonBody(new { })
            .WillRespond()
            .WithStatus(400)
            .WithJsonBody(
                new
                {
                    errors = new
                    {
                        email = Match.ArrayContains(Match.Include("Email is required")),
                        name = Match.MinType("Name is required.", 1),
                        password = Match.MinType("Password is required.", 1),
                    },
                },
                "application/problem+json");

        await _users.VerifyAsync(async provider =>
        {
            var outcome = await provider.AsksUsers().RegisterAsync(new Registration(null, null, null), TestContext.Current.CancellationToken);

            var errors = outcome.Should().BeOfType<RegistrationOutcome.Rejected>().Which.Errors;
            errors.Keys.Should().BeEquivalentTo("email", "name", "password");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    private static object BodyOf(Registration registration) => new { email = registration.Email, name = registration.Name, password = registration.Password };

    private IResponseBuilderV4 ARegistration(Scenario scenario, string state) =>
        _users.UponReceiving("a registration").WithScenario(scenario)
            .Given(state)
            .WithRequest(HttpMethod.Post, "/users")
            .WithJsonBody(BodyOf(Anna))
            .WillRespond();
}
