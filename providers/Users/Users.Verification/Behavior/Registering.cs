using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class Registering
{
    public static TheoryData<string> Databases => UsersHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-011")]
    public async Task Who_registers_is_saved_and_sent_a_token(string database)
    {
        await using var app = await UsersHost.OnAsync(database);

        using var response = await RegisterAsync(app, Some.Registration("Anna@Example.com"));

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        var user = (await app.UsersAsync()).Should().ContainSingle().Subject;
        response.Headers.Location.Should().Be($"/users/{user.Id}");
        (user.Email, user.Name, user.Role, user.VerifiedAt).Should().Be(("anna@example.com", "Anna Smith", "customer", null));
        app.Mails.TokenFor("anna@example.com").Should().HaveLength(43);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_password_is_kept_as_a_hash_and_never_told(string database)
    {
        await using var app = await UsersHost.OnAsync(database);

        using var response = await RegisterAsync(app, Some.Registration());

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().NotContainEquivalentOf("password").And.NotContain(Some.Password);
        (await app.UsersAsync()).Single().PasswordHash.Should().HaveLength(84).And.NotContain(Some.Password);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        await using var app = UsersHost.OnSqlite();

        using var response = await RegisterAsync(app, new { email = "", name = " ", password = "short" });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").GetRawText().Should().Be(
            """
            {"email":["Email is required."],
            "name":["Name is required."],
            "password":["A password has 12 to 128 characters; this one has 5."]}
            """.ReplaceLineEndings(""));
        (await app.UsersAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("@example.com")]
    [InlineData("anna@example")]
    [InlineData("Anna <anna@example.com>")]
    [InlineData("anna@example.com\r\nBcc: all@example.com")]
    [Trait("row", "S3-023")]
    public async Task What_is_no_email_address_is_refused(string email)
    {
        await using var app = UsersHost.OnSqlite();

        using var response = await RegisterAsync(app, Some.Registration(email));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await BodyOf(response)).GetProperty("errors").GetProperty("email")[0].GetString().Should().EndWith("is no e-mail address.");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-025"), Trait("row", "S3-024")]
    public async Task An_address_is_taken_once_in_capitals_or_not(string database)
    {
        await using var app = await UsersHost.OnAsync(database);
        using var first = await RegisterAsync(app, Some.Registration());

        using var second = await RegisterAsync(app, Some.Registration("ANNA@example.com"));

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await BodyOf(second)).GetProperty("detail").GetString().Should().Be("There is a user with the e-mail address 'ANNA@example.com' already.");
        (await app.UsersAsync()).Should().ContainSingle();
        app.Mails.Count.Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-060"), Trait("row", "S3-030")]
    public async Task Of_ten_who_want_the_same_address_at_once_one_gets_it(string database)
    {
        await using var app = await UsersHost.OnAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RegisterAsync(app, Some.Registration())));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo(
            [HttpStatusCode.Created, .. Enumerable.Repeat(HttpStatusCode.Conflict, 9)]);
        (await app.UsersAsync()).Should().ContainSingle();
        app.Mails.Count.Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-020")]
    public async Task Ten_with_addresses_of_their_own_all_register_at_once(string database)
    {
        await using var app = await UsersHost.OnAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => RegisterAsync(app, Some.Registration($"user-{number}@example.com"))));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created);
        (await app.UsersAsync()).Should().HaveCount(10);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-026"), Trait("row", "S3-021")]
    public async Task Who_cannot_be_sent_a_mail_is_not_registered(string database)
    {
        await using var users = await UsersHost.OnAsync(database);
        // Nobody listens on port 1.
        await using var app = users.WithWebHostBuilder(builder => builder.UseSetting("Mail:Server", "127.0.0.1").UseSetting("Mail:Port", "1"));

        using var response = await app.CreateClient().PostAsJsonAsync("/users", Some.Registration(), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await BodyOf(response)).GetProperty("title").GetString().Should().Be("Mail is not available");
        (await users.UsersAsync()).Should().BeEmpty();
    }

    [Fact]
    [Trait("row", "S3-014")]
    public async Task A_database_that_is_gone_is_an_error_that_tells_nothing_of_it()
    {
        await using var app = UsersHost.OnSqlite();
        _ = app.Services;
        await app.Database.DropAsync(TestContext.Current.CancellationToken);

        using var response = await RegisterAsync(app, Some.Registration());

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should().Contain("An error occurred while processing your request.").And.NotContainEquivalentOf("sqlite").And.NotContain("   at ");
    }

    private static Task<HttpResponseMessage> RegisterAsync(UsersHost app, object registration) =>
        app.CreateClient().PostAsJsonAsync("/users", registration, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
