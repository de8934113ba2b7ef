using Contracts.Providers.States;

namespace Bazaar.Verification;

/// <summary>States of the outside marketplace, brought about through its own API as a seller: nothing here knows how it works inside, or where it runs.</summary>
/// <param name="connect">A client that shows a seller's key.</param>
internal sealed class SellerStates(Func<HttpClient> connect)
{
    public ProviderStates All => ProviderStates.None
        .Add("product {sku} is offered", OfferedAsync)
        .Add("product {sku} is not offered", NotOfferedAsync)
        .Add("order {number} is {status}", IsAsync);

    private async Task OfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = connect();
        (await seller.OfferAsync(sku, 1, cancellationToken)).EnsureSuccessStatusCode();
    }

    /// <summary>One chair and three lamps, for 189.92 EUR.</summary>
    private async Task IsAsync(string number, string status, CancellationToken cancellationToken)
    {
        using var seller = connect();
        (await seller.OfferAsync("chair-oak", 1, cancellationToken)).EnsureSuccessStatusCode();
        (await seller.OfferAsync("lamp-desk", 3, cancellationToken, price: 19.99m)).EnsureSuccessStatusCode();
        (await seller.BuyAsync(number, cancellationToken, ("chair-oak", 1), ("lamp-desk", 3))).EnsureSuccessStatusCode();
        if (status != "new")
            (await seller.SayAsync(number, status, cancellationToken)).EnsureSuccessStatusCode();
    }

    private async Task NotOfferedAsync(string sku, CancellationToken cancellationToken)
    {
        using var seller = connect();
        using var _ = await seller.WithdrawAsync(sku, cancellationToken);
    }
}
