using System.Net.Http.Headers;
using System.Text;

namespace PactBroker.Client;

/// <summary>How a client proves who it is: a <see cref="BearerToken"/> or <see cref="BasicCredentials"/>.</summary>
public abstract record BrokerCredentials
{
    private protected BrokerCredentials()
    {
    }

    internal abstract AuthenticationHeaderValue ToHeader();
}

/// <summary>A token, sent as <c>Authorization: Bearer</c>.</summary>
/// <param name="Token">The token.</param>
public sealed record BearerToken(string Token) : BrokerCredentials
{
    /// <summary>Does not show the token.</summary>
    public override string ToString() => "bearer token";

    internal override AuthenticationHeaderValue ToHeader() => new("Bearer", Token);
}

/// <summary>A user name and password, sent as <c>Authorization: Basic</c>.</summary>
/// <param name="Username">The user name.</param>
/// <param name="Password">The password; may be empty.</param>
public sealed record BasicCredentials(string Username, string Password) : BrokerCredentials
{
    /// <summary>The user that an address names; null where it names none.</summary>
    internal static BasicCredentials? In(Uri address) =>
        address.UserInfo.Length == 0 ? null
        : address.UserInfo.Split(':', 2) is [var username, var password] ? new BasicCredentials(Uri.UnescapeDataString(username), Uri.UnescapeDataString(password))
        : new BasicCredentials(Uri.UnescapeDataString(address.UserInfo), "");

    /// <summary>Does not show the password.</summary>
    public override string ToString() => $"user {Username}";

    internal override AuthenticationHeaderValue ToHeader() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Username}:{Password}")));
}
