using System.Text.Json.Nodes;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record NullField(FieldPath Path) : FieldMutation("null", Path)
{
    protected override bool Change(JsonObject parent, string name)
    {
        if (parent[name] is null)
            return false;
        parent[name] = null;
        return true;
    }
}
