using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Contracts.Cli.Knowledge;
using Contracts.Cli.Output;
using PactBroker.Client.Risks;

namespace Contracts.Cli.Risks;

/// <summary>What is not verified for people, for programs, and for a page.</summary>
internal static class UnverifiedOutput
{
    private static readonly string[] Headings = ["RISK", "PROVIDER", "INTERACTION", "WHY", "STATE"];

    public static void WriteText(ImmutableArray<UnverifiedInteraction> found, int limit, Printer printer)
    {
        if (!found.IsEmpty)
        {
            printer.Table(Headings, found.Take(limit).Select(interaction => (IReadOnlyList<(string, Tone)>)[.. Cells(interaction).Select((cell, at) => (cell, at == 0 ? Tone.Strong : Tone.Plain))]));
            printer.Line();
        }

        printer.Line(Summary(found, limit), found.IsEmpty ? Tone.Good : Tone.Warning);
    }

    public static string Markdown(ImmutableArray<UnverifiedInteraction> found, int limit) =>
        MarkdownText.Page([$"**{Summary(found, limit)}**", found.IsEmpty ? null : MarkdownText.Table(Headings, found.Take(limit).Select(Cells))]);

    public static JsonObject Json(UnverifiedInteraction interaction) => new()
    {
        ["provider"] = interaction.Provider,
        ["interaction"] = interaction.Interaction,
        ["score"] = interaction.Score,
        ["reason"] = interaction.Reason,
        ["neededSince"] = interaction.NeededSince,
        ["needs"] = JsonOutput.List(interaction.Needs.Select(need => new JsonObject
        {
            ["consumer"] = need.Consumer,
            ["consumerVersion"] = need.ConsumerVersion,
            ["environment"] = need.Environment,
            ["state"] = need.State,
            ["providerVersion"] = need.ProviderVersion,
            ["result"] = need.Result?.ToString(),
        })),
    };

    private static IReadOnlyList<string> Cells(UnverifiedInteraction interaction) =>
    [
        $"{interaction.Score}",
        interaction.Provider,
        interaction.Interaction,
        interaction.Reason,
        string.Join(", ", interaction.Needs.Select(need => need.State).Distinct(StringComparer.Ordinal)),
    ];

    private static string Summary(ImmutableArray<UnverifiedInteraction> found, int limit) => found.Length switch
    {
        0 => "Nothing that counts is without a success.",
        var all when all > limit => $"The riskiest {limit} of {Counted.Of(all, "interaction")} without a success.",
        var all => $"{Counted.Of(all, "interaction")} without a success, the riskiest first.",
    };
}
