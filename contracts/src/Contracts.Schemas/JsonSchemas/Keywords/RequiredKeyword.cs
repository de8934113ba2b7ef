using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

internal sealed class RequiredKeyword(IReadOnlyList<string> names) : Keyword
{
    private readonly Lazy<HashSet<string>> _set = new(() => [.. names]);

    public IReadOnlyList<string> Names => names;

    public bool Includes(string name) => _set.Value.Contains(name);

    public static Keyword? Read(KeywordSource source) => new RequiredKeyword(source.Names());

    public override bool Holds(Frame frame)
    {
        if (frame.Instance is not JsonObject node)
            return true;
        var holds = true;
        foreach (var name in names)
        {
            if (!node.TryGet(name, out _))
                holds = frame.Refuse("required", $"The member \"{name}\" is missing.");
        }

        return holds;
    }
}
