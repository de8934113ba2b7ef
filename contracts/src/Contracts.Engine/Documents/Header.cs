using System.Collections.Immutable;

namespace Contracts.Engine.Documents;

/// <summary>A header with its values in order.</summary>
/// <param name="Name">The name in the case of the file; compared without regard to case.</param>
/// <param name="Values">The values: one per line or list member, as the file gives them.</param>
public sealed record Header(string Name, ImmutableArray<string> Values);
