using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Gateway.Clients.Inventory;

namespace Gateway.ContractTests.Inventory;

public sealed class AskingForProducts
{
    private readonly IPactBuilderV4 _inventory = Pact.V4("Gateway", "Inventory").WithHttpInteractions();

    [Fact]
    public async Task A_product_has_a_name_and_a_category()
    {
        _inventory.UponReceiving("a request for a product")
            .Given("product chair-oak exists")
            .WithRequest(HttpMethod.Get, "/products/chair-oak")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                sku = "chair-oak",
                name = Match.Type("Oak chair"),
                category = Match.Type("furniture"),
            });

        await _inventory.VerifyAsync(async provider =>
        {
            var product = await provider.AsksInventory().FindProductAsync("chair-oak", TestContext.Current.CancellationToken);

            product.Should().Be(new Product("chair-oak", "Oak chair", "furniture"));
        });
    }

    [Fact]
    [Trait("row", "S2-018")]
    public async Task A_product_that_does_not_exist_is_nothing_not_an_error()
    {
        _inventory.UponReceiving("a request for a product")
            .Given("there is no product unicorn")
            .WithRequest(HttpMethod.Get, "/products/unicorn")
            .WillRespond()
            .WithStatus(404);

        await _inventory.VerifyAsync(async provider =>
        {
            var product = await provider.AsksInventory().FindProductAsync("unicorn", TestContext.Current.CancellationToken);

            product.Should().BeNull();
        });
    }

    [Fact]
    public async Task Products_come_in_pages_with_the_number_of_all()
    {
        _inventory.UponReceiving("a request for the first page of products")
            .Given("there are 3 products")
            .WithRequest(HttpMethod.Get, "/products")
            .WithQuery("page", "1")
            .WithQuery("pageSize", "2")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new
            {
                items = Match.MinMaxType(new { sku = "product-001", name = "Product product-001", category = "furniture" }, 2, 2),
                total = 3,
            });

        await _inventory.VerifyAsync(async provider =>
        {
            var page = await provider.AsksInventory().ListProductsAsync(page: 1, pageSize: 2, TestContext.Current.CancellationToken);

            page.Items.Should().HaveCount(2).And.OnlyContain(product => product.Name.Length > 0);
            page.Total.Should().Be(3);
        });
    }

    [Fact]
    [Trait("row", "S1-058")]
    public async Task No_products_are_an_empty_page()
    {
        _inventory.UponReceiving("a request for the first page of products")
            .Given("there are no products")
            .WithRequest(HttpMethod.Get, "/products")
            .WithQuery("page", "1")
            .WithQuery("pageSize", "20")
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { items = Array.Empty<object>(), total = 0 });

        await _inventory.VerifyAsync(async provider =>
        {
            var page = await provider.AsksInventory().ListProductsAsync(page: 1, pageSize: 20, TestContext.Current.CancellationToken);

            page.Items.Should().BeEmpty();
        });
    }
}
