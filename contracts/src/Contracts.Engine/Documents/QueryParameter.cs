using System.Collections.Immutable;

namespace Contracts.Engine.Documents;

/// <summary>A query parameter with its values in order. A null value is a name without <c>=</c>.</summary>
/// <param name="Name">The decoded name; case-sensitive.</param>
/// <param name="Values">The decoded values.</param>
public sealed record QueryParameter(string Name, ImmutableArray<string?> Values);
