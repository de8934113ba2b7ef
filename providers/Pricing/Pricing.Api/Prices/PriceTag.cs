using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Pricing.Api.Prices;

/// <summary>What tells a price from the one that a caller has: another amount, currency or beginning is another tag.</summary>
public static class PriceTag
{
    public static EntityTagHeaderValue Of(Price price) =>
        new(string.Create(CultureInfo.InvariantCulture, $"\"{price.ValidFrom.UtcTicks:x}-{price.Amount:0.00}-{price.Currency}\""));
}
