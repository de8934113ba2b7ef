using System.Text.Json;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>One test of the official suite: a schema, a document, a verdict.</summary>
internal sealed record SuiteCase(string File, int Group, int Test, string Name, JsonSchemaDraft Draft, string Schema, string Document, bool IsValid)
{
    public static IEnumerable<SuiteCase> In(string root, string folder, JsonSchemaDraft draft, bool optional)
    {
        var within = Path.Combine(root, "tests", folder);
        var files = optional
            ? Directory.EnumerateFiles(Path.Combine(within, "optional"), "*.json", SearchOption.AllDirectories)
            : Directory.EnumerateFiles(within, "*.json");
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            using var content = JsonDocument.Parse(System.IO.File.ReadAllText(path));
            var file = Path.GetRelativePath(Path.Combine(root, "tests"), path).Replace('\\', '/');
            foreach (var (group, g) in content.RootElement.EnumerateArray().Select((group, at) => (group, at)))
            {
                foreach (var (test, t) in group.GetProperty("tests").EnumerateArray().Select((test, at) => (test, at)))
                {
                    yield return new SuiteCase(
                        file, g, t, $"{group.GetProperty("description")}: {test.GetProperty("description")}", draft,
                        group.GetProperty("schema").GetRawText(), test.GetProperty("data").GetRawText(), test.GetProperty("valid").GetBoolean());
                }
            }
        }
    }
}
