using System.Net.Http.Headers;
using System.Text;

namespace Contracts.Providers.Sources;

/// <summary>How a pact behind a URL is fetched.</summary>
public sealed record UriSourceOptions
{
    /// <summary>How long fetching may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    internal AuthenticationHeaderValue? Authorization { get; private init; }

    /// <summary>The same, with a bearer token.</summary>
    /// <param name="token">The token.</param>
    public UriSourceOptions TokenAuthentication(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return this with { Authorization = new AuthenticationHeaderValue("Bearer", token) };
    }

    /// <summary>The same, with a user name and password.</summary>
    /// <param name="username">The user name.</param>
    /// <param name="password">The password; may be empty.</param>
    public UriSourceOptions BasicAuthentication(string username, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(username);
        return this with { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"))) };
    }
}
