using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Providers.Reports;

/// <summary>Reports as plain text: what failed, where, what was asked for by whom, what came, and what to do next.</summary>
public static class TextReport
{
    /// <summary>The report of a run: failures in full, pending failures after them, a count at the end.</summary>
    /// <param name="report">What the run found.</param>
    public static string Render(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = report.Contracts.SelectMany(contract => contract.Interactions, (contract, interaction) => (Contract: contract, Interaction: interaction)).ToList();
        var failed = all.Where(found => found.Interaction.Verdict != Verdict.Passed).ToLookup(found => found.Contract.IsPending(found.Interaction));
        var text = new StringBuilder($"Verification of {report.Provider}: {Count(all.Count, failed[false].Count(), failed[true].Count())}\n");
        if (report.Database is { } database)
            text.Append($"on {database}\n");
        if (report.ShuffleSeed is { } seed)
            text.Append($"in random order; seed {seed} gives the same again\n");
        foreach (var notice in report.Contracts.SelectMany(contract => contract.Contract.Notices).Where(notice => notice.When == "before_verification").Select(notice => notice.Text).Distinct(StringComparer.Ordinal))
            text.Append(notice).Append('\n');
        foreach (var (warning, origin) in report.Contracts.SelectMany(contract => contract.Contract.Warnings, (contract, warning) => (warning, contract.Contract.Origin)))
            text.Append($"warning: {origin}: {warning}\n");
        foreach (var (contract, interaction) in all.Where(found => found.Interaction.Verdict == Verdict.Passed))
        {
            foreach (var comment in InteractionComments.Of(interaction.Interaction))
                text.Append($"comment: {InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction)}: {comment}\n");
        }

        var number = 0;
        foreach (var (contract, interaction) in failed[false])
            text.Append($"\n{++number}) ").Append(Render(contract.Contract, interaction)).Append('\n');
        if (failed[true].Any())
            text.Append("\nPending: these do not fail the build, since the provider never satisfied them yet.\n");
        foreach (var (contract, interaction) in failed[true])
            text.Append($"\n{++number}) ").Append(Render(contract.Contract, interaction)).Append('\n');
        if (all.Exists(found => !found.Interaction.LeftBehind.IsEmpty))
            text.Append("\nLeft behind in tables that interactions share:\n");
        foreach (var (contract, interaction) in all.Where(found => !found.Interaction.LeftBehind.IsEmpty))
            text.Append($"   {InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction)}: {string.Join("; ", interaction.LeftBehind)}\n");
        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The report of one interaction.</summary>
    /// <param name="contract">The contract that it is of.</param>
    /// <param name="result">What was found.</param>
    public static string Render(SourcedContract contract, InteractionResult result)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder(InteractionName.Of(contract.Document.Consumer, result.Interaction));
        Field(text, "verdict", Verdicts.Describe(result));
        if (string.Join('\n', InteractionComments.Of(result.Interaction)) is { Length: > 0 } comments)
            Field(text, "comment", comments);
        if (result.Problem is { } problem)
            Field(text, "problem", problem);
        if (result.Verdict != Verdict.EnvironmentError && Frames(result.Exception) is { Length: > 0 } frames)
            Field(text, "thrown at", frames);
        if (!result.Mismatches.IsEmpty)
            Field(text, "differs", MismatchReport.Describe(result.Mismatches, Expected(result.Interaction), result.Exchange?.DifferingBody));
        Field(text, "asked by", $"{contract.Document.Consumer}, {contract.Origin}{(contract.ShortDescription is { } why ? $" ({why})" : "")}");
        if (result.Exchange is { } exchange)
        {
            Field(text, "sent", exchange.Request);
            Field(text, "got", exchange.Response ?? "nothing");
        }

        if (!result.LeftBehind.IsEmpty)
            Field(text, "left", string.Join('\n', result.LeftBehind));
        Field(text, "next", Verdicts.Advice(contract.Document.Consumer, result));
        return text.ToString();
    }

    private static string Count(int all, int failed, int pending) => (all, failed, pending) switch
    {
        (0, _, _) => "nothing to verify.",
        (_, 0, 0) => $"all {all} interactions are honored.",
        (_, _, 0) => $"{failed} of {all} interactions failed.",
        _ => $"{failed} of {all} interactions failed, {pending} more {(pending == 1 ? "is" : "are")} pending.",
    };

    private static Body? Expected(Interaction interaction) => interaction switch
    {
        HttpInteraction http => http.Response.Body,
        AsynchronousMessage message => message.Message.Contents,
        SynchronousMessage { Responses: [var first, ..] } => first.Contents,
        _ => null,
    };

    // The top of the stack is what people look at; the rest is the server's.
    private static string Frames(Exception? exception) => string.Join('\n', (exception?.StackTrace ?? "")
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.StartsWith("at ", StringComparison.Ordinal))
        .Take(6)
        .Select(line => line[3..]));

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append("\n   ").Append(name.PadRight(11)).Append(value.ReplaceLineEndings("\n").Replace("\n", "\n              ", StringComparison.Ordinal).Replace("              \n", "\n", StringComparison.Ordinal));
}
