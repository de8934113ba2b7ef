using System.Net;
using System.Net.Http.Headers;
using ServiceDefaults.Calls;

namespace Orders.Clients.Users;

/// <summary>What Orders asks Users.</summary>
public sealed class UsersClient(HttpClient http)
{
    internal const string Provider = "Users";

    /// <summary>Whether a customer still has an account: a token outlives it. Asked with the customer's own token.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<bool> IsKnownAsync(Guid customer, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"users/{customer}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.NotFound => false,
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }
}
