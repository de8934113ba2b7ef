namespace Contracts.Schemas.Tags;

/// <summary>Tags are meant for a part that the schema does not have.</summary>
public sealed class UnknownSchemaEntityException : Exception
{
    internal UnknownSchemaEntityException(SchemaEntity entity, IEnumerable<SchemaEntity> known)
        : base($"The schema has no {entity.Kind.ToString().ToLowerInvariant()} '{entity.Path}'. It has {string.Join(", ", known.Where(other => other.Kind == entity.Kind).Select(other => other.Path).DefaultIfEmpty("none").Take(20))}.")
    {
    }
}
