using Pricing.Api.Prices;

namespace Pricing.Api.Quotes;

/// <summary>Makes quotes from the prices that hold now, or says everything that stands in the way.</summary>
internal sealed class Quoting(PriceList prices)
{
    private const int MaxLines = 100;
    private const int MaxQuantity = 10_000;

    public async Task<(Quote? Quote, QuoteErrors Errors)> QuoteAsync(QuoteRequest request, CancellationToken cancellationToken)
    {
        var lines = (request.Lines ?? []).Select(line => line ?? new QuoteRequestLine(null, 0)).ToArray();
        var skus = lines.Select(line => line.Sku).OfType<string>().Distinct().Take(MaxLines).ToArray();
        var known = await prices.FindAllAsync(skus, cancellationToken);
        var errors = Check(lines, known);
        if (errors.Any)
            return (null, errors);

        var quoted = lines.Select(line => QuoteLine.Of(known[line.Sku!], line.Quantity)).ToArray();
        return (new Quote(quoted, known[quoted[0].Sku].Currency), errors);
    }

    private static QuoteErrors Check(QuoteRequestLine[] lines, IReadOnlyDictionary<string, Price> known)
    {
        var errors = new QuoteErrors();
        if (lines.Length is 0 or > MaxLines)
            errors.Add("lines", $"A quote has 1 to {MaxLines} lines; this one has {lines.Length}.");

        string? currency = null;
        foreach (var (index, line) in lines.Take(MaxLines).Index())
        {
            var price = line.Sku is null ? null : known.GetValueOrDefault(line.Sku);
            if (string.IsNullOrWhiteSpace(line.Sku))
                errors.Add($"lines[{index}].sku", "A line names a product.");
            else if (price is null)
                errors.Add($"lines[{index}].sku", $"Product '{line.Sku}' has no price now.");
            else if (price.Currency != (currency ??= price.Currency))
                errors.Add($"lines[{index}].sku", $"Product '{line.Sku}' is priced in {price.Currency}, the lines before it in {currency}.");

            if (line.Quantity is < 1 or > MaxQuantity)
                errors.Add($"lines[{index}].quantity", $"A quantity is between 1 and {MaxQuantity}; this one is {line.Quantity}.");
        }

        return errors;
    }
}
