using System.Collections.Immutable;

namespace Contracts.Cli.Coverage;

/// <summary>Something that a service offers, and who uses it.</summary>
/// <param name="Kind">What sort of thing; one of <see cref="CoverageKinds"/>.</param>
/// <param name="Name">Which: <c>GET /orders/{id} 404</c>, <c>order-placed $.total</c>.</param>
/// <param name="Users">The consumers whose contracts use it.</param>
/// <param name="IsNew">Whether it was not there before; true where nothing is known of before.</param>
internal sealed record CoverageItem(string Kind, string Name, ImmutableArray<string> Users, bool IsNew = true)
{
    public bool IsCovered => !Users.IsEmpty;

    /// <summary>Whether it is what is named, an operation or an event, or a part of that: <c>GET /orders/{id} 404</c> is of <c>GET /orders/{id}</c>.</summary>
    public bool IsOf(string name) => Name == name || Name.StartsWith($"{name} ", StringComparison.Ordinal);
}
