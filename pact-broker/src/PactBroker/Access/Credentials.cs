using System.Net.Http.Headers;
using System.Text;

namespace PactBroker.Access;

/// <summary>What the Authorization header of a request says.</summary>
internal abstract record Credentials
{
    private Credentials()
    {
    }

    /// <summary>Null: nothing is said.</summary>
    public static Credentials? Of(HttpRequest request) => request.Headers.Authorization.ToString() is { Length: > 0 } header ? Read(header) : null;

    private static Credentials Read(string header) =>
        !AuthenticationHeaderValue.TryParse(header, out var value) || value.Parameter is null ? new Unreadable()
        : value.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? ReadUser(value.Parameter)
        : value.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) ? new Token(value.Parameter)
        : new Unreadable();

    private static Credentials ReadUser(string encoded)
    {
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var username, var password]
            ? new User(username, password)
            : new Unreadable();
    }

    public sealed record User(string Username, string Password) : Credentials;

    public sealed record Token(string Secret) : Credentials;

    /// <summary>Something is said that the broker does not understand.</summary>
    public sealed record Unreadable : Credentials;
}
