using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Orders.Clients.Inventory;

/// <summary>What Orders asks Inventory. A reservation has the id of its order: asked twice it is made once, and one whose answer was lost can be taken back.</summary>
public sealed class InventoryClient(HttpClient http)
{
    internal const string Provider = "Inventory";

    /// <summary>Has the goods of an order set aside: all lines or none.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether they are set aside is not known.</exception>
    public async Task<ReservationOutcome> ReserveAsync(Guid order, IReadOnlyList<Line> lines, CancellationToken cancellationToken)
    {
        using var response = await http.PutAsJsonAsync($"reservations/{order}", new { lines }, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Created or HttpStatusCode.OK => new ReservationOutcome.Reserved(),
            HttpStatusCode.Conflict => await response.ReadAsync<ReservationOutcome.Refused>(Provider, cancellationToken),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>Gives the goods of an order back; also fine where none were set aside.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether they are given back is not known.</exception>
    public async Task ReleaseAsync(Guid order, CancellationToken cancellationToken)
    {
        using var response = await http.DeleteAsync($"reservations/{order}", cancellationToken);
        if (response.StatusCode is not HttpStatusCode.NoContent)
            throw ProviderFailedException.Answered(Provider, response);
    }
}
