using System.Text.Json;

namespace Contracts.Engine.Generators;

/// <summary>A generator that this version does not know. It is written back with all its attributes; the example stays as it is.</summary>
public sealed record UnknownGenerator : ValueGenerator
{
    /// <param name="name">The name in the file.</param>
    public UnknownGenerator(string name) => Name = name;

    /// <inheritdoc />
    public override string Name { get; }

    internal override JsonElement? Generate(GenerationContext context) => null;
}
