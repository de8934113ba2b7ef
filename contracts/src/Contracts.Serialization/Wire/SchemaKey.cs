namespace Contracts.Serialization.Wire;

/// <summary>What names a schema in a registry.</summary>
public abstract record SchemaKey
{
    private SchemaKey()
    {
    }

    /// <summary>Its number in one registry.</summary>
    public sealed record ById(int Id) : SchemaKey
    {
        /// <inheritdoc/>
        public override string ToString() => $"schema {Id}";
    }

    /// <summary>Its name in every registry, which is made of its content.</summary>
    public sealed record ByGuid(Guid Guid) : SchemaKey
    {
        /// <inheritdoc/>
        public override string ToString() => $"schema {Guid}";
    }
}
