using System.Text.Json.Nodes;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record RenameField(FieldPath Path) : FieldMutation("rename", Path)
{
    protected override bool Change(JsonObject parent, string name)
    {
        var value = parent[name];
        parent.Remove(name);
        parent[$"{name}Renamed"] = value;
        return true;
    }
}
