using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Orders.Api.Events;
using Orders.Api.Orders;
using Orders.Api.Storage;
using Orders.Clients.Inventory;
using Orders.Clients.Payments;
using Orders.Clients.Pricing;
using Orders.Clients.Users;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using ServiceDefaults.Tokens;

namespace Orders.Api.Checkouts;

/// <summary>
/// Makes an order of a customer's wish: goods are reserved, priced and paid, one after the other, then the order is saved. Wherever that ends early, what was done before is undone, the last
/// first. The order's id is known from the beginning and names its reservation and its payment, so that also what got no answer can be undone. That it began is saved first: what a crash leaves
/// behind is undone by <see cref="Sweeping"/>, and of two requests with one key only one is carried out at a time.
/// </summary>
internal sealed class Checkout(
    UsersClient users,
    InventoryClient inventory,
    PricingClient pricing,
    PaymentsClient payments,
    OrdersContext context,
    EventOutbox<OrdersContext> outbox,
    TimeProvider clock,
    ILogger<Checkout> logger)
{
    /// <param name="customer">Who buys.</param>
    /// <param name="request">What they want.</param>
    /// <param name="key">What they call their wish (<see cref="PurchaseKey"/>), so that it is fulfilled once; null where each one counts.</param>
    /// <param name="cancellationToken">Cancels the work; what was done by then is undone.</param>
    public async Task<CheckoutOutcome> PlaceAsync(Caller customer, CheckoutRequest request, string? key, CancellationToken cancellationToken)
    {
        if (!await users.IsKnownAsync(customer.Id, customer.Token, cancellationToken))
            return new CheckoutOutcome.UnknownCustomer();

        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        if (!await BeginAsync(new UnfinishedCheckout { OrderId = id, Key = key, StartedAt = now }, cancellationToken))
            return new CheckoutOutcome.BeingPlaced();
        await using var undoing = new Undoing(id, context, logger);
        // Asked now that nobody else can place it any more.
        if (key is not null && await context.Orders.AsNoTracking().FirstOrDefaultAsync(order => order.Key == key, cancellationToken) is { } known)
            return new CheckoutOutcome.PlacedBefore(known);

        var reservation = await undoing.StepAsync(
            () => inventory.ReserveAsync(id, request.Wanted(), cancellationToken),
            isDone: outcome => outcome is ReservationOutcome.Reserved,
            undo: token => inventory.ReleaseAsync(id, token));
        if (reservation is ReservationOutcome.Refused refused)
            return new CheckoutOutcome.SoldOut(refused.Shortages);

        switch (await pricing.QuoteAsync(request.Wanted(), cancellationToken))
        {
            case QuoteOutcome.Rejected rejected:
                return new CheckoutOutcome.Invalid(rejected.Errors);
            case QuoteOutcome.Quoted quote when request.Agreed is { } agreed && (agreed.Total, agreed.Currency) != (quote.Total, quote.Currency):
                return new CheckoutOutcome.PriceChanged(quote.Total, quote.Currency);
            case QuoteOutcome.Quoted quote:
                return await PayAsync(OrderOf(id, customer.Id, key, quote, now), customer.Id, request.Card!, undoing, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    /// <returns>False where a wish with the same key has not ended yet.</returns>
    private async Task<bool> BeginAsync(UnfinishedCheckout checkout, CancellationToken cancellationToken)
    {
        context.UnfinishedCheckouts.Add(checkout);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException refusal) when (refusal.IsUniqueViolation())
        {
            return false;
        }
    }

    private async Task<CheckoutOutcome> PayAsync(Order order, Guid customer, string card, Undoing undoing, CancellationToken cancellationToken)
    {
        var payment = await undoing.StepAsync(
            () => payments.AuthorizeAsync(order.Id, new Charge(customer, order.Total, order.Currency, card), cancellationToken),
            isDone: outcome => outcome is PaymentOutcome.Authorized,
            undo: token => payments.GiveBackAsync(order.Id, token));
        if (payment is PaymentOutcome.Declined declined)
            return new CheckoutOutcome.Declined(declined);

        await payments.CaptureAsync(order.Id, cancellationToken);
        await SaveAsync(order);
        undoing.Keep();
        return new CheckoutOutcome.Placed(order);
    }

    /// <summary>
    /// Not to be canceled: everything else is done, and whether a save that was broken off took place is not known. The checkout ends with its order: where somebody has begun to
    /// undo it, the save fails.
    /// </summary>
    private Task SaveAsync(Order order)
    {
        context.UnfinishedCheckouts.Remove(context.UnfinishedCheckouts.Local.Single());
        context.Orders.Add(order);
        var lines = order.Lines.Select(line => new PlacedLine(line.Sku, line.Quantity, line.UnitPrice, line.Total));
        var placed = new OrderPlaced(order.Id, order.Customer, [.. lines], order.Total, order.Currency, order.PlacedAt);
        outbox.Add(OrderEvents.Exchange, OrderPlaced.RoutingKey, placed, OrderEvents.Json);
        return outbox.SaveAsync(CancellationToken.None);
    }

    private static Order OrderOf(Guid id, Guid customer, string? key, QuoteOutcome.Quoted quote, DateTimeOffset now)
    {
        var order = new Order
        {
            Id = id,
            Customer = customer.ToString(),
            Key = key,
            Total = quote.Total,
            Currency = quote.Currency,
            PlacedAt = now,
            Lines = [.. quote.Lines.Select((line, index) => new OrderLine { Number = index + 1, Sku = line.Sku, Quantity = line.Quantity, UnitPrice = line.UnitPrice, Total = line.Total })],
        };
        order.Become(OrderStatus.Placed, now);
        return order;
    }
}
