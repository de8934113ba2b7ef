using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Contracts.Providers.Data;
using Contracts.Providers.Databases;
using Contracts.Providers.Reports;
using Contracts.Providers.States;
using Contracts.Tests.Databases;
using Contracts.Tests.Providers.Apps;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Tests.Providers.Data;

public sealed class MakingTestData
{
    [Fact]
    [Trait("row", "S0-022"), Trait("row", "S1-044")]
    public void Values_fit_the_names_types_and_annotations_of_members()
    {
        var customer = new TestData(1).Make<Customer>();

        customer.Id.Should().NotBe(Guid.Empty);
        customer.Email.Should().MatchRegex("^[a-z]+\\.1@example\\.com$");
        customer.Currency.Should().BeOneOf("EUR", "USD", "GBP");
        customer.Code.Should().HaveLength(4).And.EndWith("e-1");
        customer.Rating.Should().BeInRange(1, 5);
        customer.Credit.Should().Be(5, "it may be null: its default is kept");
        customer.Since.Should().BeBefore(DateTimeOffset.Parse("2026-01-01T00:00:00Z"));
        Enum.IsDefined(customer.Day).Should().BeTrue();
        customer.Tags.Should().BeEmpty();
        customer.Website.Host.Should().Be("example.com");
    }

    [Fact]
    [Trait("row", "S1-045")]
    public void The_same_seed_makes_the_same_whatever_else_was_made()
    {
        var (one, two, other) = (new TestData(7), new TestData(7), new TestData(8));
        two.Make<Product>(5);

        var first = JsonSerializer.Serialize(one.Make<Customer>());

        JsonSerializer.Serialize(two.Make<Customer>()).Should().Be(first);
        JsonSerializer.Serialize(other.Make<Customer>()).Should().NotBe(first);
    }

    [Fact]
    public void What_names_an_object_differs_from_the_others()
    {
        var products = new TestData(1).Make<Product>(20);

        products.Select(product => product.Id).Should().OnlyHaveUniqueItems();
        products.Select(product => product.Sku).Should().OnlyHaveUniqueItems();
        products[2].Sku.Should().Be("sku-3");
    }

    [Fact]
    [Trait("row", "S1-044")]
    public void What_is_given_is_taken_and_what_a_type_does_not_need_is_left_alone()
    {
        var stock = new TestData(1).Make<Stock>(new { onHand = 3, weight = 2 });

        stock.OnHand.Should().Be(3);
        stock.Weight.Should().Be(2m);
        stock.Reserved.Should().Be(0, "it is not required: its default is what its author meant");
        stock.Remark.Should().BeNull();
    }

    [Fact]
    public void A_member_called_after_an_earlier_object_refers_to_it()
    {
        var data = new TestData(1);
        data.Make<Product>();
        var product = data.Make<Product>();

        var (of, given) = (data.Make<Stock>(), data.Make<Stock>(new { ProductId = 99 }));

        of.ProductId.Should().Be(product.Id);
        given.ProductId.Should().Be(99);
    }

    [Fact]
    public void A_record_is_made_by_its_constructor() =>
        new TestData(1).Make<Line>(new { quantity = 2 }).Should().Be(new Line("sku-1", 2, "none"));

    [Fact]
    public void What_cannot_be_valid_is_told_with_the_member()
    {
        var data = new TestData(1);

        FluentActions.Invoking(() => data.Make<Product>(new { skew = "x" })).Should().Throw<TestDataException>().WithMessage("Product has no member 'skew' that can be set. It has: Id, Sku.");
        FluentActions.Invoking(() => data.Make<Product>(new { sku = 3 })).Should().Throw<TestDataException>().WithMessage("Product.Sku is of type String, and what was given is Int32.");
        FluentActions.Invoking(() => data.Make<Nested>()).Should().Throw<TestDataException>().WithMessage("Nested.Inner is of type Product, for which there is no value of itself. Give one: Make<Nested>(new { Inner = … }).");
        FluentActions.Invoking(() => data.Make<Coded>()).Should().Throw<TestDataException>().WithMessage("A Coded with values of its own is not valid: *regular expression*Make<Coded>*");
        FluentActions.Invoking(() => data.Make<IDisposable>()).Should().Throw<TestDataException>().WithMessage("IDisposable cannot be made: it is no type of which there are objects.*");
    }

    [Fact]
    [Trait("row", "S1-045")]
    public async Task A_failure_prints_the_seed_that_makes_the_same_again()
    {
        await using var app = await CatalogApp.StartAsync();
        var made = new List<Product>();
        var states = ProviderStates.From(new Shelf(made)).WithSeed(42);
        var verifier = Some.Verifier(Some.Get("/fails", 200, null, "some product")).WithHttpEndpoint(app.Endpoint).WithProviderStates(states);

        var report = await verifier.VerifyAsync(TestContext.Current.CancellationToken);
        await verifier.VerifyAsync(TestContext.Current.CancellationToken);

        TextReport.Render(report).Should().Contain("data       made from the seed 42; CONTRACTS_SEED=42 makes the same again");
        report.Contracts.Single().Interactions.Single().DataSeed.Should().Be(42);
        made.Should().HaveCount(2);
        made[1].Should().BeEquivalentTo(made[0]);
    }

    [Fact]
    [Trait("row", "S1-010")]
    public async Task A_class_of_handlers_asks_for_data_in_its_constructor()
    {
        await using var services = new ServiceCollection().AddSingleton<ICollection<Product>>(new List<Product>()).BuildServiceProvider();
        var session = new HandlerStateChanges(ProviderStates.From<Shop>(), new SeenTables()).Begin(() => services, database: null);

        await session.SetUpAsync([new("a product")], TestContext.Current.CancellationToken);
        await session.DisposeAsync();

        services.GetRequiredService<ICollection<Product>>().Should().ContainSingle();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    [Trait("row", "S1-010"), Trait("row", "S1-046")]
    public async Task A_baseline_is_made_once_from_the_apps_services_and_states_stand_on_it(string kind)
    {
        await using var database = await Tests.Databases.Shop.StartAsync(kind, DatabaseIsolation.Copy, baseline: async (TestDatabase prepared, TestData data, ICollection<string> journal) =>
        {
            journal.Add("filled");
            await prepared.RunAsync($"INSERT INTO products (name) VALUES ('{data.Make<Product>().Sku}')");
        });
        await using var services = new ServiceCollection().AddSingleton<ICollection<string>>(new List<string>()).BuildServiceProvider();

        for (var interaction = 0; interaction < 3; interaction++)
        {
            await database.BeginAsync(services, TestContext.Current.CancellationToken);
            await database.RunAsync("INSERT INTO products (name) VALUES ('of a state')");

            (await database.AskAsync("SELECT name FROM products ORDER BY id")).Should().Equal("chair", "sku-1", "of a state");
        }

        services.GetRequiredService<ICollection<string>>().Should().Equal("filled");
    }

    [Fact]
    public async Task A_baseline_that_asks_for_what_is_not_there_is_told()
    {
        await using var database = await Tests.Databases.Shop.StartAsync("sqlite", DatabaseIsolation.Copy, baseline: (ICollection<string> journal) => journal.Add("never"));

        await FluentActions.Awaiting(() => database.BeginAsync(null, TestContext.Current.CancellationToken)).Should().ThrowAsync<TestDatabaseException>()
            .WithMessage("The baseline of the SQLite database cannot be called: its parameter 'journal' *nor a service of the app*");
    }

    public sealed class Customer
    {
        public Guid Id { get; set; }

        public string Email { get; set; } = "";

        public string Currency { get; set; } = "";

        [StringLength(4, MinimumLength = 2)]
        public string Code { get; set; } = "";

        [Range(1, 5)]
        public int Rating { get; set; }

        public decimal? Credit { get; set; } = 5;

        public DateTimeOffset Since { get; set; }

        public DayOfWeek Day { get; set; }

        public IReadOnlyList<string> Tags { get; set; } = ["default"];

        public Uri Website { get; set; } = new("http://localhost");
    }

    public sealed class Product
    {
        public required int Id { get; init; }

        public required string Sku { get; init; }
    }

    public sealed class Stock
    {
        public required int ProductId { get; init; }

        public required int OnHand { get; init; }

        public required decimal Weight { get; init; }

        public int Reserved { get; init; }

        public string? Remark { get; init; }
    }

    public sealed record Line(string Sku, int Quantity, string Note = "none");

    public sealed record Nested(Product Inner);

    public sealed class Coded
    {
        [RegularExpression("[A-Z]{3}")]
        public required string Code { get; init; }
    }

    public sealed class Shelf(ICollection<Product> made)
    {
        [ProviderState("some product")]
        public void Put(TestData data) => made.Add(data.Make<Product>());
    }

    public sealed class Shop(ICollection<Product> made, TestData data)
    {
        [ProviderState("a product")]
        public void Put() => made.Add(data.Make<Product>());
    }
}
