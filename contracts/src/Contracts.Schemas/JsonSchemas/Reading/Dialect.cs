using Contracts.Schemas.JsonSchemas.Keywords;

namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>Which keywords mean something in a schema: those of its draft, or of the vocabularies that its own meta-schema names.</summary>
internal sealed record Dialect(JsonSchemaDraft Draft, IReadOnlyList<KeywordRow> Rows, bool AssertsFormats)
{
    private static readonly Dialect[] Plain = [.. Enum.GetValues<JsonSchemaDraft>().Select(draft => new Dialect(draft, KeywordTable.Of(draft), false))];

    public string IdKeyword => Draft == JsonSchemaDraft.Draft4 ? "id" : "$id";

    /// <summary>Until draft 7 a reference stands for everything beside it.</summary>
    public bool ReferenceStandsAlone => Draft <= JsonSchemaDraft.Draft7;

    public bool HasAnchors => Draft >= JsonSchemaDraft.Draft201909;

    public static Dialect Of(JsonSchemaDraft draft) => Plain[(int)draft];

    public Dialect WithVocabularies(IReadOnlySet<string> vocabularies) =>
        new(Draft, [.. Rows.Where(row => row.Vocabulary is null || Names(Draft, row.Vocabulary).Any(vocabularies.Contains))], vocabularies.Contains(Name(Draft, "format-assertion")));

    /// <summary>The vocabularies of drafts that have any.</summary>
    public static IEnumerable<string> KnownVocabularies { get; } =
    [
        .. from draft in (JsonSchemaDraft[])[JsonSchemaDraft.Draft201909, JsonSchemaDraft.Draft202012]
           from word in (string[])["core", "applicator", "unevaluated", "validation", "meta-data", "format", "format-annotation", "format-assertion", "content"]
           select Name(draft, word),
    ];

    private static IEnumerable<string> Names(JsonSchemaDraft draft, string vocabulary) => (vocabulary, draft) switch
    {
        ("format", JsonSchemaDraft.Draft202012) => [Name(draft, "format-annotation"), Name(draft, "format-assertion")],
        ("unevaluated", JsonSchemaDraft.Draft201909) => [Name(draft, "applicator")],
        _ => [Name(draft, vocabulary)],
    };

    private static string Name(JsonSchemaDraft draft, string vocabulary) =>
        $"https://json-schema.org/draft/{(draft == JsonSchemaDraft.Draft201909 ? "2019-09" : "2020-12")}/vocab/{vocabulary}";
}
