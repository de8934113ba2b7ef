using Contracts.Engine.Documents;
using Contracts.Providers.Checks;

namespace Users.Verification;

/// <summary>What an answer must have done to the users, and what it must not.</summary>
public sealed class UsersEffects
{
    /// <summary>Questions, log-ins and refusals write nothing.</summary>
    [Then("{*anything}")]
    public ExpectedData OnlyWhatIsListedBelowWrites(HttpInteraction interaction) =>
        interaction.Response.Status is 201 or 204 || interaction.Description == "a new phone number" ? ExpectedData.Anything : ExpectedData.Unchanged;

    /// <summary>A registration is one more user, a customer that is not verified, and touches nobody else.</summary>
    [Then("a registration", Given = "nobody has the e-mail address {email}")]
    [Then("a registration whose answer is shown", Given = "nobody has the e-mail address {email}")]
    public ExpectedData OneMoreUser(string email) => ExpectedData.Unchanged
        .ExceptRows("Users", new { email })
        .WithRows("Users", new { email, role = "customer", verifiedAt = (object?)null }, 1);

    /// <summary>Verifying an address changes nothing else of its user, and nobody else; others are told.</summary>
    [Then("a token from a mail", Given = "user {email} was mailed a token")]
    public ExpectedData OnlyVerified(string email) => ExpectedData.Unchanged
        .ExceptTable("Outbox")
        .ExceptRows("Users", new { email }, "VerifiedAt", "RegisteredAt")
        .WithoutRow("Users", new { email, verifiedAt = (object?)null });

    /// <summary>A new phone number changes nothing else.</summary>
    [Then("a new phone number")]
    public ExpectedData OnlyThePhoneNumber() => ExpectedData.Unchanged
        .ExceptRows("Users", new { email = "customer@example.com" }, "Phone")
        .WithRow("Users", new { email = "customer@example.com", phone = "+49 30 1234" });
}
