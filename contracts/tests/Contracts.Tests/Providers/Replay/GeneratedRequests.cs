using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Providers;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Providers.Replay;

public sealed class GeneratedRequests
{
    private static readonly HttpInteraction ProductOfTheState = Some.Get("/products/1", states: "a product") with
    {
        Request = new ExpectedRequest
        {
            Path = "/products/1",
            Query = [new QueryParameter("sku", ["1"])],
            Body = Some.Json("""{"sku":"1","n":1}"""),
            Generators = new GeneratorSet
            {
                Path = new ProviderStateGenerator("/products/${sku}"),
                Query = [new GeneratorEntry("sku", new ProviderStateGenerator("sku"))],
                Body = [new GeneratorEntry("$.n", new ProviderStateGenerator("quantity"))],
            },
        },
    };

    [Fact]
    public async Task Values_handed_back_by_a_state_stand_in_the_request()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Verifier(app, (CatalogDatabase database) =>
        {
            database.Put("A 7", "Lamp", 3);
            return new { sku = "A 7", quantity = 3 };
        }).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.Passed, result.Problem);
        result.Exchange!.Request.Should().StartWith("GET /products/A%207?sku=A+7\n").And.EndWith("""{"sku":"1","n":3}""");
    }

    [Fact]
    public async Task A_value_that_no_state_gave_is_named_when_the_answer_differs()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Verifier(app, () => new { quantity = 3 }).VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ContractBroken);
        result.Problem.Should().Be("The contract takes 'sku' from the provider states, which gave quantity: the example was sent instead.");
    }

    private static PactVerifier Verifier(CatalogApp app, Delegate state) =>
        Some.Verifier(ProductOfTheState).WithHttpEndpoint(app.Endpoint).WithProviderStates(ProviderStates.None.Add("a product", state));
}
