using System.Text.Json.Nodes;
using Contracts.Cli.Output;

namespace Contracts.Cli.Explaining;

/// <summary>An explanation for programs.</summary>
internal static class ExplanationJson
{
    public static JsonObject Of(Explanation explanation) => new()
    {
        ["answer"] = explanation.Answer switch { Answer.Yes => "yes", Answer.No => "no", _ => "undecided" },
        ["type"] = explanation.Type.ToString().ToLowerInvariant(),
        ["reader"] = explanation.Reader.Name,
        ["writer"] = explanation.Writer.Name,
        ["reasons"] = JsonOutput.List(explanation.Reasons.Select(Of)),
    };

    private static JsonObject Of(Reason reason)
    {
        var json = new JsonObject { ["rule"] = reason.Rule, ["path"] = reason.Path, ["sentence"] = reason.Sentence };
        if (reason.Witness is { } witness)
        {
            json["witness"] = new JsonObject
            {
                ["json"] = witness.Json,
                ["bytes"] = witness.Bytes is { } bytes ? Convert.ToHexStringLower(bytes.Span) : null,
                ["rejection"] = witness.Rejection,
            };
        }

        return json;
    }
}
