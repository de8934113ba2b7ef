using System.Diagnostics;
using Gateway.Clients;
using Gateway.Clients.Inventory;
using Gateway.Clients.Pricing;

namespace Gateway.Api.Reservations;

/// <summary>Has goods set aside at a known price. Asks for the price first: it changes nothing, so nothing has to be taken back.</summary>
internal sealed class Reserving(InventoryClient inventory, PricingClient pricing)
{
    public async Task<ReservingOutcome> ReserveAsync(string token, IReadOnlyList<Line> lines, CancellationToken cancellationToken) =>
        await pricing.QuoteAsync(lines, cancellationToken) switch
        {
            QuoteOutcome.Rejected rejected => new ReservingOutcome.Invalid(rejected.Errors),
            QuoteOutcome.Quoted quote => await ReserveAsync(token, lines, quote, cancellationToken),
            _ => throw new UnreachableException(),
        };

    private async Task<ReservingOutcome> ReserveAsync(string token, IReadOnlyList<Line> lines, QuoteOutcome.Quoted quote, CancellationToken cancellationToken) =>
        await inventory.ReserveAsync(token, lines, cancellationToken) switch
        {
            ReservationOutcome.Reserved reserved => new ReservingOutcome.Done(new ReservationAnswer(reserved.Id, quote.Total, quote.Currency)),
            ReservationOutcome.Refused refused => new ReservingOutcome.SoldOut(refused.Shortages),
            _ => throw new UnreachableException(),
        };
}
