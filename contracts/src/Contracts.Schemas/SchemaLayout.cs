using Contracts.Schemas.Json;

namespace Contracts.Schemas;

/// <summary>Lays out JSON for people who review it: members keep their order and numbers their digits, what fits on a line stays on one.</summary>
public static class SchemaLayout
{
    /// <summary>The same JSON, indented by two, with a line end after it.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static string Indented(string json) => JsonLayout.Print(JsonText.Parse(json));
}
