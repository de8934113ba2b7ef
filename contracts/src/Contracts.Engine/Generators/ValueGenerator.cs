using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Generators;

/// <summary>Produces a value that replaces an example's: <c>{"type":"Uuid"}</c>. Each generator is one file and one row of <see cref="GeneratorCatalogue"/>.</summary>
public abstract record ValueGenerator
{
    /// <summary>The name under <c>type</c> in a pact file: <c>RandomInt</c>, <c>ProviderState</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Attributes of the generator that this version does not know; they are written back.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];

    /// <summary>The attributes beside the name and <see cref="Extra"/>, as they are written.</summary>
    internal virtual IEnumerable<WrittenAttribute> Attributes() => [];

    /// <summary>A new value; null where there is none (a format that cannot be read, a state that gave nothing), so that the example stays.</summary>
    internal abstract JsonElement? Generate(GenerationContext context);
}
