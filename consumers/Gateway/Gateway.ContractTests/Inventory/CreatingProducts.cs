using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Inventory;
using Gateway.ContractTests.Users;

namespace Gateway.ContractTests.Inventory;

[Trait("row", "S0-004")]
public sealed class CreatingProducts
{
    private static readonly NewProduct Lamp = new("lamp-desk", "Desk lamp", "lighting");

    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    public async Task A_product_that_was_created_is_answered_as_one_that_is_asked_for()
    {
        LampIsWanted("a user with role employee is logged in", "there is no product lamp-desk")
            .WithStatus(201)
            .WithJsonBody(new { sku = Match.Type("lamp-desk"), name = Match.Type("Desk lamp"), category = Match.Type("lighting") });

        await _inventory.VerifyAsync(async provider =>
            (await CreateAsync(provider, Lamp)).Should().Be(new CreationOutcome.Created(new Product("lamp-desk", "Desk lamp", "lighting"))));
    }

    [Fact]
    public async Task A_SKU_that_is_taken_is_an_outcome_not_an_error()
    {
        LampIsWanted("a user with role employee is logged in", "product lamp-desk exists").WithStatus(409);

        await _inventory.VerifyAsync(async provider => (await CreateAsync(provider, Lamp)).Should().Be(new CreationOutcome.SkuTaken()));
    }

    [Fact]
    public async Task Everything_that_is_wrong_comes_at_once_by_member()
    {
        _inventory.UponReceiving("a request to create a product with nothing in it")
            .Given("a user with role employee is logged in")
            .WithRequest(HttpMethod.Post, "/products")
            .WithHeader("Authorization", TheCaller.Token)
            .WithJsonBody(new { sku = Match.Null(), name = Match.Null(), category = Match.Null() })
            .WillRespond()
            .WithStatus(400)
            .WithJsonBody(
                new { errors = new { sku = Match.MinType("Say the SKU.", 1), name = Match.MinType("Say the name.", 1), category = Match.MinType("Say the category.", 1) } },
                "application/problem+json");

        await _inventory.VerifyAsync(async provider =>
        {
            var errors = (await CreateAsync(provider, new NewProduct(null, null, null))).Should().BeOfType<CreationOutcome.Rejected>().Which.Errors;

            errors.Keys.Should().BeEquivalentTo("sku", "name", "category");
            errors.Values.Should().AllSatisfy(sentences => sentences.Should().NotBeEmpty());
        });
    }

    [Fact]
    public async Task Customers_create_none()
    {
        LampIsWanted("a user with role customer is logged in").WithStatus(403);

        await _inventory.VerifyAsync(async provider => (await CreateAsync(provider, Lamp)).Should().Be(new CreationOutcome.Forbidden()));
    }

    [Fact]
    public async Task Whose_token_has_expired_has_to_log_in_again()
    {
        LampIsWanted("the token of a user with role employee has expired").WithStatus(401);

        await _inventory.VerifyAsync(async provider => (await CreateAsync(provider, Lamp)).Should().Be(new CreationOutcome.NotLoggedIn()));
    }

    private static Task<CreationOutcome> CreateAsync(IConsumerContext provider, NewProduct product) =>
        provider.AsksInventory().CreateProductAsync("a-token", product, provider.CancellationToken);

    private IResponseBuilderV4 LampIsWanted(string caller, params string[] states)
    {
        var request = _inventory.UponReceiving("a request to create a product").Given(caller);
        foreach (var state in states)
            request = request.Given(state);
        return request
            .WithRequest(HttpMethod.Post, "/products")
            .WithHeader("Authorization", TheCaller.Token)
            .WithJsonBody(new { sku = Lamp.Sku, name = Lamp.Name, category = Lamp.Category })
            .WillRespond();
    }
}
