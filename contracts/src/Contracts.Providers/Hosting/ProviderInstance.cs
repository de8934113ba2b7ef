using Contracts.Providers.Databases;

namespace Contracts.Providers.Hosting;

/// <summary>One of several running copies of a provider, on a database that no other copy uses.</summary>
/// <param name="Endpoint">Where it answers; asked for when the verification begins.</param>
/// <param name="Database">Its database.</param>
public sealed record ProviderInstance(Func<ProviderEndpoint> Endpoint, TestDatabase Database);
