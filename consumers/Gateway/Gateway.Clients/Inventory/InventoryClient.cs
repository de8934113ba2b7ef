using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Inventory;

/// <summary>What the gateway asks Inventory.</summary>
public sealed class InventoryClient(HttpClient http)
{
    internal const string Provider = "Inventory";

    /// <summary>The product; null when there is none.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer.</exception>
    public async Task<Product?> FindProductAsync(string sku, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"products/{Uri.EscapeDataString(sku)}", cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await response.ReadAsync<Product>(Provider, HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>One page of all products; pages count from 1.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer.</exception>
    public async Task<ProductPage> ListProductsAsync(int page, int pageSize, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"products?page={page}&pageSize={pageSize}", cancellationToken);
        return await response.ReadAsync<ProductPage>(Provider, HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>Adds a product. Only who works here may.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer.</exception>
    public async Task<CreationOutcome> CreateProductAsync(string token, NewProduct product, CancellationToken cancellationToken)
    {
        using var response = await PostAsync(token, "products", product, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest => await response.ReadAsync<CreationOutcome.Rejected>(Provider, HttpStatusCode.BadRequest, cancellationToken),
            HttpStatusCode.Conflict => new CreationOutcome.SkuTaken(),
            HttpStatusCode.Forbidden => new CreationOutcome.Forbidden(),
            HttpStatusCode.Unauthorized => new CreationOutcome.NotLoggedIn(),
            _ => new CreationOutcome.Created(await response.ReadAsync<Product>(Provider, HttpStatusCode.Created, cancellationToken)),
        };
    }

    /// <summary>The stock of a product; null when there is no such product.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer.</exception>
    public async Task<Stock?> FindStockAsync(string sku, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"stock/{Uri.EscapeDataString(sku)}", cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : await response.ReadAsync<Stock>(Provider, HttpStatusCode.OK, cancellationToken);
    }

    /// <summary>How much there is of each of several products, in the order in which they are named.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer, or not one level for each product.</exception>
    public async Task<IReadOnlyList<StockLevel>> FindStockLevelsAsync(IReadOnlyList<string> skus, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"stock?{string.Join('&', skus.Select(sku => $"sku={Uri.EscapeDataString(sku)}"))}", cancellationToken);
        var levels = (await response.ReadAsync<StockLevels>(Provider, HttpStatusCode.OK, cancellationToken)).Items;
        return levels.Select(level => level.Sku).SequenceEqual(skus)
            ? levels
            : throw ProviderFailedException.Unreadable(Provider, new InvalidDataException($"{skus.Count} products were asked for; the levels are of {string.Join(", ", levels.Select(level => level.Sku))}."));
    }

    /// <summary>Has goods set aside for whose token it is: all lines or none.</summary>
    /// <exception cref="ProviderFailedException">Inventory gave no usable answer.</exception>
    public async Task<ReservationOutcome> ReserveAsync(string token, IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        using var response = await PostAsync(token, "reservations", new { lines }, cancellationToken);
        return response.StatusCode is HttpStatusCode.Conflict
            ? await response.ReadAsync<ReservationOutcome.Refused>(Provider, HttpStatusCode.Conflict, cancellationToken)
            : await response.ReadAsync<ReservationOutcome.Reserved>(Provider, HttpStatusCode.Created, cancellationToken);
    }

    /// <summary>Whether Inventory says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private async Task<HttpResponseMessage> PostAsync<TBody>(string token, string path, TBody body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }
}
