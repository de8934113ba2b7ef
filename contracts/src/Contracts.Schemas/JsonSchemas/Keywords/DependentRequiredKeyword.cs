using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class DependentRequiredKeyword(string keyword, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> needs) : Keyword
{
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Needs => needs;

    public static Keyword? Read(KeywordSource source) => source.Value is JsonObject map
        ? new DependentRequiredKeyword(source.Name, [.. map.Members.Select(member => KeyValuePair.Create(member.Name, KeywordSource.NamesOf(member.Value) ?? throw Problem(source)))])
        : throw Problem(source);

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var (name, needed) in needs.Where(need => node.TryGet(need.Key, out _)))
        {
            foreach (var other in needed.Where(other => !node.TryGet(other, out _)))
                holds = frame.Refuse(keyword, $"The member \"{other}\" is missing; where there is \"{name}\", it is needed.");
        }

        return holds;
    }

    private static JsonSchemaException Problem(KeywordSource source) => source.Problem("an object with a list of names in each member");
}
