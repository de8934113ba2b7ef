namespace ServiceDefaults.Testing;

/// <summary>What a service says of its endpoints; its test holds the endpoints that there are against it.</summary>
public interface IEndpointTable
{
    /// <summary>Open to everybody on purpose: <c>GET /products/{sku}</c>.</summary>
    static abstract IReadOnlyList<string> Public { get; }

    /// <summary>Those that ask for a token.</summary>
    static abstract IReadOnlyList<ProtectedEndpoint> Protected { get; }
}

/// <summary>An endpoint that asks for a token.</summary>
/// <param name="Endpoint">As in the app's code: <c>PUT /payments/{orderId:guid}</c>.</param>
/// <param name="Roles">The roles that it is for; none means every role.</param>
public sealed record ProtectedEndpoint(string Endpoint, params string[] Roles);
