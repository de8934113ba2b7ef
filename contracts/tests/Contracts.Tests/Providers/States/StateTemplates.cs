using Contracts.Providers.States;

namespace Contracts.Tests.Providers.States;

public sealed class StateTemplates
{
    [Theory]
    [InlineData("product 42 is priced", "product 42 is priced", "")]
    [InlineData("product 42 is priced", "Product 42 is priced", null)]
    [InlineData("product {sku} is priced", "product 42 is priced", "sku=42")]
    [InlineData("product {sku} has {quantity} in stock", "product A-1 has 3 in stock", "quantity=3, sku=A-1")]
    [InlineData("product {sku}", "product 42 has 3 in stock", null)]
    [InlineData("product {sku}", "product ", null)]
    [InlineData("a user named {*name}", "a user named Ada Lovelace", "name=Ada Lovelace")]
    [InlineData("'{*name}' is {age}", "'Ada is Lovelace' is 36", "age=36, name=Ada is Lovelace")]
    [InlineData("price is {price}$ (net)", "price is 12.50$ (net)", "price=12.50")]
    [InlineData("{sku}.{version}", "äöü.2", "sku=äöü, version=2")]
    public void A_state_fits_or_does_not(string template, string state, string? expected)
    {
        var fits = StateTemplate.Parse(template).TryMatch(state, out var values);

        var found = fits ? string.Join(", ", values!.Names.Select(name => $"{name}={values.Items[name]}")) : null;
        found.Should().Be(expected);
    }

    [Fact]
    public void Two_places_of_one_name_are_refused() =>
        FluentActions.Invoking(() => StateTemplate.Parse("{a} and {A}")).Should().Throw<ArgumentException>().WithMessage("*two places named 'A'*");
}
