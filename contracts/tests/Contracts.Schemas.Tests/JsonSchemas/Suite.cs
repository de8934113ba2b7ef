using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>The official test suite of JSON Schema, beside the repository (<c>CONTRACTS_CONFORMANCE</c> says where).</summary>
internal static class Suite
{
    private const string Variable = "CONTRACTS_CONFORMANCE";

    private static readonly (string Folder, JsonSchemaDraft Draft)[] Drafts =
    [
        ("draft4", JsonSchemaDraft.Draft4),
        ("draft6", JsonSchemaDraft.Draft6),
        ("draft7", JsonSchemaDraft.Draft7),
        ("draft2019-09", JsonSchemaDraft.Draft201909),
        ("draft2020-12", JsonSchemaDraft.Draft202012),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Remotes = new(() =>
    {
        var root = Path.Combine(Root!, "remotes");
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => $"http://localhost:1234/{Path.GetRelativePath(root, path).Replace('\\', '/')}", File.ReadAllText);
    });

    public static string? Root => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root
        ? Path.Combine(root, "json-schema-test-suite")
        : Environment.GetEnvironmentVariable("CI") == "true"
            ? throw new InvalidOperationException($"{Variable} is not set; with CI=true the conformance data must be there.")
            : null;

    public static string WhySkipped => $"{Variable} is not set: the suite is not here.";

    public static IEnumerable<SuiteCase> Cases(bool optional) => Drafts.SelectMany(draft => SuiteCase.In(Root!, draft.Folder, draft.Draft, optional));

    public static JsonSchemaOptions Options(JsonSchemaDraft draft, bool assertFormats = false) =>
        new() { DefaultDraft = draft, Documents = Remotes.Value, AssertFormats = assertFormats };
}
