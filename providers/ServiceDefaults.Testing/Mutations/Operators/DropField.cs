using System.Text.Json.Nodes;

namespace ServiceDefaults.Testing.Mutations.Operators;

internal sealed record DropField(FieldPath Path) : FieldMutation("drop", Path)
{
    protected override bool Change(JsonObject parent, string name) => parent.Remove(name);
}
