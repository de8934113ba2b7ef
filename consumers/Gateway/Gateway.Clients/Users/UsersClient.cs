using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceDefaults.Calls;

namespace Gateway.Clients.Users;

/// <summary>What the gateway asks Users. What only some may ask, it asks with the token of its own caller.</summary>
public sealed class UsersClient(HttpClient http)
{
    internal const string Provider = "Users";

    private static readonly JsonSerializerOptions WithoutNulls = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Makes an account.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<RegistrationOutcome> RegisterAsync(Registration registration, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("users", registration, WithoutNulls, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.BadRequest => await response.ReadAsync<RegistrationOutcome.Rejected>(Provider, HttpStatusCode.BadRequest, cancellationToken),
            HttpStatusCode.Conflict => new RegistrationOutcome.EmailTaken(),
            _ => await response.ReadAsync<RegistrationOutcome.Registered>(Provider, HttpStatusCode.Created, cancellationToken),
        };
    }

    /// <summary>Hands in the token that a user was mailed; false when it is nobody's, or no longer.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<bool> VerifyEmailAsync(string token, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("verifications", new { token }, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.NoContent => true,
            HttpStatusCode.NotFound => false,
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>Gives a user a token for their password.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<LoginOutcome> LogInAsync(string email, string password, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("login", new { email, password }, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new LoginOutcome.Refused(),
            HttpStatusCode.Forbidden => new LoginOutcome.NotVerified(),
            _ => await response.ReadAsync<LoginOutcome.LoggedIn>(Provider, HttpStatusCode.OK, cancellationToken),
        };
    }

    /// <summary>The profile of a user.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<ProfileOutcome> FindProfileAsync(string token, Guid id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Get, $"users/{id}", null, cancellationToken);
        return await ReadProfileAsync(response, cancellationToken);
    }

    /// <summary>Changes a profile, and leaves alone what is not named.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<ProfileOutcome> ChangeProfileAsync(string token, Guid id, ProfileChange change, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Patch, $"users/{id}", JsonContent.Create(change, options: WithoutNulls), cancellationToken);
        return await ReadProfileAsync(response, cancellationToken);
    }

    /// <summary>One page of the users in whose name or e-mail address a text stands; pages count from 1.</summary>
    /// <exception cref="ProviderFailedException">Users gave no usable answer.</exception>
    public async Task<SearchOutcome> SearchAsync(string token, string text, int page, int pageSize, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(token, HttpMethod.Get, $"users?search={Uri.EscapeDataString(text)}&page={page}&pageSize={pageSize}", null, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new SearchOutcome.NotLoggedIn(),
            HttpStatusCode.Forbidden => new SearchOutcome.Forbidden(),
            _ => await response.ReadAsync<SearchOutcome.Found>(Provider, HttpStatusCode.OK, cancellationToken),
        };
    }

    /// <summary>Whether Users says that it can work.</summary>
    /// <exception cref="ProviderFailedException">It says that it cannot, or nothing.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("health", cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private static async Task<ProfileOutcome> ReadProfileAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => new ProfileOutcome.NotLoggedIn(),
        HttpStatusCode.Forbidden => new ProfileOutcome.Forbidden(),
        HttpStatusCode.NotFound => new ProfileOutcome.Missing(),
        HttpStatusCode.Conflict => new ProfileOutcome.EmailTaken(),
        HttpStatusCode.BadRequest => await response.ReadAsync<ProfileOutcome.Rejected>(Provider, HttpStatusCode.BadRequest, cancellationToken),
        _ => new ProfileOutcome.Found(await response.ReadAsync<Profile>(Provider, HttpStatusCode.OK, cancellationToken)),
    };

    private async Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }
}
