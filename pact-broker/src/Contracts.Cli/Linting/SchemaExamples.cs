using System.Text.Json;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Linting;

/// <summary>The values that the schema of an event spells out.</summary>
internal static class SchemaExamples
{
    private static readonly string[] Spelling = ["example", "examples", "default", "const", "enum"];

    public static IEnumerable<ExampleValue> Of(EventContract contract) => Find(JsonElement.Parse(contract.Value.Text), "");

    private static IEnumerable<ExampleValue> Find(JsonElement schema, string pointer) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => Spelling.Contains(member.Name) ? Leaves(member.Value, $"{pointer}/{member.Name}") : Find(member.Value, $"{pointer}/{member.Name}")),
        JsonValueKind.Array => schema.EnumerateArray().Index().SelectMany(item => Find(item.Item, $"{pointer}/{item.Index}")),
        _ => [],
    };

    private static IEnumerable<ExampleValue> Leaves(JsonElement value, string pointer) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{pointer}/{member.Name}")),
        JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(item => Leaves(item.Item, $"{pointer}/{item.Index}")),
        _ => [new ExampleValue($"schema {pointer}", value.ToString(), value.ValueKind, IsExpected: true, IsFree: false)],
    };
}
