namespace Pricing.Api.Quotes;

/// <summary>What somebody wants to buy.</summary>
internal sealed record QuoteRequest(IReadOnlyList<QuoteRequestLine?>? Lines);

/// <summary>One product and how many of it.</summary>
internal sealed record QuoteRequestLine(string? Sku, int Quantity);
