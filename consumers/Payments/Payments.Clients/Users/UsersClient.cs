using System.Net;
using ServiceDefaults.Calls;

namespace Payments.Clients.Users;

/// <summary>What Payments asks Users.</summary>
public sealed class UsersClient(HttpClient http)
{
    internal const string Provider = "Users";

    /// <summary>Where a customer's receipts go; null where the customer has no account any more.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<string?> FindEmailAsync(Guid customer, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"users/{customer}", cancellationToken);
        return response.StatusCode is HttpStatusCode.NotFound
            ? null
            : (await response.ReadAsync<Customer>(Provider, HttpStatusCode.OK, cancellationToken)).Email;
    }

    private sealed record Customer(string Email);
}
