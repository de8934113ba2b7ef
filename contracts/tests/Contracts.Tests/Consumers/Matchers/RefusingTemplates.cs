using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Rules;

namespace Contracts.Tests.Consumers.Matchers;

/// <summary>What a version cannot say is refused where the test says it, not when the file is written.</summary>
public sealed class RefusingTemplates
{
    [Fact]
    public void Version_2_has_one_state_without_parameters()
    {
        var request = Pact.V2("c", "p").WithHttpInteractions().UponReceiving("r").Given("a");

        request.Invoking(builder => builder.Given("b")).Should().Throw<NotSupportedException>()
            .WithMessage("A second provider state cannot be said in a pact of version 2 of the Pact specification. Use Pact.V3(…), or say it otherwise.");
    }

    [Fact]
    public void Version_2_has_one_rule_for_a_value_and_no_generators()
    {
        var response = Pact.V2("c", "p").WithHttpInteractions().UponReceiving("r").WithRequest(HttpMethod.Get, "/").WillRespond();

        response.Invoking(builder => builder.WithJsonBody(Match.Nullable(1))).Should().Throw<NotSupportedException>().WithMessage("Several rules for one value*Pact.V3*");
        response.Invoking(builder => builder.WithJsonBody(Match.Uuid())).Should().Throw<NotSupportedException>().WithMessage("The generator 'Uuid'*Pact.V3*");
        response.Invoking(builder => builder.WithJsonBody(new { a = Match.Boolean(true) })).Should().Throw<NotSupportedException>().WithMessage("The rule 'boolean'*version 2*Pact.V3*");
    }

    [Fact]
    public void Version_3_has_not_the_rules_of_version_4()
    {
        var response = Pact.V3("c", "p").WithHttpInteractions().UponReceiving("r").WithRequest(HttpMethod.Get, "/").WillRespond();

        response.Invoking(builder => builder.WithJsonBody(Match.ArrayContains(1))).Should().Throw<NotSupportedException>().WithMessage("The rule 'arrayContains'*version 3*Pact.V4*");
    }

    [Fact]
    public void A_definition_stands_alone_and_has_an_example()
    {
        FluentActions.Invoking(() => Match.Definition("matching($'address')")).Should().Throw<NotSupportedException>().WithMessage("*refers to 'address'*");
        FluentActions.Invoking(() => Match.Definition("atLeast(1)")).Should().Throw<ArgumentException>().WithMessage("*gives no example*");
        FluentActions.Invoking(() => Match.Definition("matching(type")).Should().Throw<FormatException>().WithMessage("*cannot be read at character 14*");
    }

    [Fact]
    public void An_object_is_not_one_thing_or_another()
    {
        var response = Response();

        response.Invoking(builder => builder.WithJsonBody(new { a = Match.Nullable(new { b = 1 }) })).Should().Throw<NotSupportedException>().WithMessage("$.a: an object or a list cannot be one thing or another*");
    }

    [Fact]
    public void A_name_that_no_path_can_hold_carries_no_rule()
    {
        var response = Response();

        response.Invoking(builder => builder.WithJsonBody(new Dictionary<string, object> { ["it's"] = new { a = Match.Type(1) } }))
            .Should().Throw<NotSupportedException>().WithMessage("*the member 'it's'*");
        response.Invoking(builder => builder.WithJsonBody(new Dictionary<string, object> { ["it's"] = 1 })).Should().NotThrow();
    }

    [Fact]
    public void A_header_is_a_text()
    {
        var response = Response();

        response.Invoking(builder => builder.WithHeader("X-A", Match.Type(new { a = 1 }))).Should().Throw<ArgumentException>()
            .WithMessage("The example of the header 'X-A' is {\"a\":1}; it has to be a text, a number or a boolean.*");
    }

    [Theory]
    [InlineData("orders", "*has to start with a slash*")]
    [InlineData("/orders?page=1", "*say it with WithQuery*")]
    public void A_path_is_a_path(string path, string message)
    {
        var request = Pact.V4("c", "p").WithHttpInteractions().UponReceiving("r");

        request.Invoking(builder => builder.WithRequest(HttpMethod.Get, path)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void The_order_of_a_description_is_kept()
    {
        var pact = Pact.V4("c", "p").WithHttpInteractions();

        pact.UponReceiving("r").Invoking(builder => builder.WillRespond()).Should().Throw<InvalidOperationException>().WithMessage("'r': say WithRequest(method, path) before WillRespond().");
    }

    [Fact]
    public async Task An_example_that_breaks_its_own_rules_is_refused()
    {
        var pact = Pact.V4("c", "p").WithHttpInteractions();
        pact.UponReceiving("r").WithRequest(HttpMethod.Get, "/").WillRespond().WithJsonBody(new { id = Match.Regex("abc", @"\d+") });

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>()
            .WithMessage("'r': the example of the response breaks its own rules.*$.id*");
    }

    [Fact]
    public async Task Nothing_expected_is_nothing_to_verify()
    {
        var pact = Pact.V4("c", "p").WithHttpInteractions();

        await pact.Awaiting(builder => builder.VerifyAsync(_ => Task.CompletedTask)).Should().ThrowAsync<InvalidOperationException>().WithMessage("Nothing is expected yet*");
    }

    [Fact]
    public void Names_of_the_two_sides_are_needed() =>
        FluentActions.Invoking(() => Pact.V4(" ", "p")).Should().Throw<ArgumentException>();

    private static IResponseBuilderV4 Response() =>
        Pact.V4("c", "p").WithHttpInteractions().UponReceiving("r").WithRequest(HttpMethod.Get, "/").WillRespond().WithStatus(Match.StatusCode(StatusClass.Success, 200));
}
