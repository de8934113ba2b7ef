using Contracts.Schemas.JsonSchemas.Keywords;
using Contracts.Schemas.JsonSchemas.Reading;

namespace Contracts.Schemas.JsonSchemas.Compatibility;

/// <summary>The writer's alternatives one by one: an object as one of them says is seldom found where all of them are looked at together.</summary>
internal static class WriterAlternatives
{
    public static IEnumerable<SchemaNode[]> Of(Facts facts)
    {
        SchemaNode[] plain = [.. facts.Nodes.Where(node => node.Find<AnyOfKeyword>() is null && node.Find<OneOfKeyword>() is null && node.Find<RefKeyword>() is null)];
        return facts.Nodes.SelectMany(node => (node.Find<AnyOfKeyword>()?.Schemas ?? []).Concat(node.Find<OneOfKeyword>()?.Schemas ?? []))
            .Select(alternative => (SchemaNode[])[.. plain, alternative]);
    }
}
