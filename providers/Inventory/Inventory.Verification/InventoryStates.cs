using Contracts.Providers.Data;
using Contracts.Providers.States;
using Inventory.Api.Products;
using Inventory.Api.Reservations;
using Inventory.Api.Stocks;
using Inventory.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Verification;

/// <summary>What consumers take for granted about Inventory, brought about in its database. A state holds whatever held before.</summary>
public sealed class InventoryStates(InventoryContext database, TestData some, TimeProvider clock)
{
    [ProviderState("there are no products")]
    public async Task NoProducts(CancellationToken cancellationToken)
    {
        await database.Reservations.ExecuteDeleteAsync(cancellationToken);
        await database.Stocks.ExecuteDeleteAsync(cancellationToken);
        await database.Products.ExecuteDeleteAsync(cancellationToken);
    }

    [ProviderState("there are {count} products")]
    public async Task Products(int count, CancellationToken cancellationToken)
    {
        await NoProducts(cancellationToken);
        database.AddRange(Enumerable.Range(1, count).Select(number => Row($"product-{number:000}")));
        await database.SaveChangesAsync(cancellationToken);
    }

    [ProviderState("there is no product {sku}")]
    public async Task NoProduct(string sku, CancellationToken cancellationToken)
    {
        await database.Reservations.Where(reservation => reservation.Allocations.Any(part => part.Sku == sku)).ExecuteDeleteAsync(cancellationToken);
        await database.Stocks.Where(stock => stock.Sku == sku).ExecuteDeleteAsync(cancellationToken);
        await database.Products.Where(product => product.Sku == sku).ExecuteDeleteAsync(cancellationToken);
    }

    [ProviderState("product {sku} exists")]
    [ProviderState("product {sku} is in no warehouse")]
    public Task Exists(string sku, CancellationToken cancellationToken) => StoredAsync(sku, [], cancellationToken);

    [ProviderState("product {sku} has {quantity} in stock")]
    public Task InStock(string sku, int quantity, CancellationToken cancellationToken) =>
        StoredAsync(sku, [new WarehouseRow("east", quantity, Reserved: 0)], cancellationToken);

    /// <param name="warehouses">Given as parameter of the state, beside its text.</param>
    [ProviderState("product {sku} is stored")]
    public Task Stored(string sku, IReadOnlyList<WarehouseRow> warehouses, CancellationToken cancellationToken) =>
        StoredAsync(sku, warehouses, cancellationToken);

    [ProviderState("order {order} has {quantity} of product {sku} reserved")]
    public async Task Reserved(Guid order, int quantity, string sku, CancellationToken cancellationToken)
    {
        await NothingReserved(order, cancellationToken);
        await StoredAsync(sku, [new WarehouseRow("east", quantity, Reserved: quantity)], cancellationToken);
        var allocation = new Allocation { Sku = sku, Warehouse = "east", Quantity = quantity };
        database.Add(new Reservation { Id = order, CreatedAt = clock.GetUtcNow(), Allocations = [allocation] });
        await database.SaveChangesAsync(cancellationToken);
    }

    [ProviderState("order {order} has nothing reserved")]
    public Task NothingReserved(Guid order, CancellationToken cancellationToken) =>
        database.Reservations.Where(reservation => reservation.Id == order).ExecuteDeleteAsync(cancellationToken);

    private async Task StoredAsync(string sku, IEnumerable<WarehouseRow> warehouses, CancellationToken cancellationToken)
    {
        await NoProduct(sku, cancellationToken);
        database.Add(Row(sku));
        database.AddRange(warehouses.Select(row => some.Make<Stock>(new { sku, Warehouse = row.Code, row.OnHand, row.Reserved })));
        await database.SaveChangesAsync(cancellationToken);
    }

    private Product Row(string sku) => some.Make<Product>(new { sku, Name = $"Product {sku}" });

    /// <summary>What one warehouse holds.</summary>
    public sealed record WarehouseRow(string Code, int OnHand, int Reserved);
}
