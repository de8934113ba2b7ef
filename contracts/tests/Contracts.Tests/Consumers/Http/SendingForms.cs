using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Contracts.Tests.Consumers.Http;

public sealed class SendingForms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_form_is_sent_with_the_fields_that_its_matchers_allow()
    {
        await SendAsync([new("name", "Bea Ö & Co"), new("age", "7"), new("tag", "x"), new("tag", "y z")]);

        _folder.Read("Shop-Members.json").Should().Contain("name=Ann+%26+Co&age=42&tag=x&tag=y+z");
    }

    [Theory]
    [InlineData("old", "x", "$.age")]
    [InlineData("7", "other", "$.tag")]
    public async Task A_field_that_differs_is_reported(string age, string tag, string path)
    {
        var failure = (await FluentActions.Awaiting(() => SendAsync([new("name", "Bea"), new("age", age), new("tag", tag), new("tag", "y z")]))
            .Should().ThrowAsync<PactFailureException>()).Which;

        failure.Problems[0].Mismatches.Should().ContainSingle().Which.Path.Should().StartWith(path);
    }

    [Fact]
    public void What_no_form_can_hold_is_refused()
    {
        var request = Pact.V4("Shop", "Members").WithHttpInteractions().UponReceiving("a new member").WithRequest(HttpMethod.Post, "/members");

        request.Invoking(form => form.WithFormBody(new { address = new { city = "Ulm" } })).Should().Throw<ArgumentException>().WithMessage("The field 'address' of a form is*");
        request.Invoking(form => form.WithFormBody("name=Ann")).Should().Throw<ArgumentException>().WithMessage("A form is an object*");
    }

    private async Task SendAsync(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var pact = Pact.V4("Shop", "Members", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        pact.UponReceiving("a new member").WithRequest(HttpMethod.Post, "/members")
            .WithFormBody(new { name = Match.Type("Ann & Co"), age = Match.Regex("42", "[0-9]+"), tag = new[] { "x", "y z" } })
            .WillRespond().WithStatus(201);
        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var form = new FormUrlEncodedContent(fields);
            using var response = await client.PostAsync("/members", form, context.CancellationToken);
        });
    }
}
