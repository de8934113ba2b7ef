using System.Collections.Immutable;
using System.Globalization;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Reports;
using Contracts.Providers.Data;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Reports;

/// <summary>Reports as plain text: what failed, where, what was asked for by whom, what came, and what to do next.</summary>
public static class TextReport
{
    // The end of a log is next to the failure; files have the whole.
    private const int EvidenceLimit = 12;

    /// <summary>The report of a run: failures in full, pending failures after them, a count at the end.</summary>
    /// <param name="report">What the run found.</param>
    public static string Render(VerificationReport report) => ReportLine.Join(Lines(report));

    /// <summary>The report of one interaction.</summary>
    /// <param name="contract">The contract that it is of.</param>
    /// <param name="result">What was found.</param>
    public static string Render(SourcedContract contract, InteractionResult result) => ReportLine.Join(Lines(contract, result));

    /// <summary>The report of a run, line by line.</summary>
    /// <param name="report">What the run found.</param>
    public static ImmutableArray<ReportLine> Lines(VerificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var all = All(report);
        var failed = all.Where(found => found.Interaction.Verdict != Verdict.Passed).ToLookup(found => found.Contract.IsPending(found.Interaction));
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        lines.AddRange(Summary(report));
        var number = 0;
        foreach (var (contract, interaction) in failed[false])
            AddNumbered(lines, ++number, Lines(contract.Contract, interaction));
        if (failed[true].Any())
            lines.AddRange(new ReportLine(""), new ReportLine("Pending: these do not fail the build, since the provider never satisfied them yet.", ReportTone.Warning));
        foreach (var (contract, interaction) in failed[true])
            AddNumbered(lines, ++number, Lines(contract.Contract, interaction));
        if (all.Exists(found => !found.Interaction.LeftBehind.IsEmpty))
            lines.AddRange(new ReportLine(""), new ReportLine("Left behind in tables that interactions share:", ReportTone.Warning));
        foreach (var (contract, interaction) in all.Where(found => !found.Interaction.LeftBehind.IsEmpty))
            lines.Add(new($"   {InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction)}: {string.Join("; ", interaction.LeftBehind)}"));
        return lines.ToImmutable();
    }

    /// <summary>What there is to say of the run as a whole; its failures come after it.</summary>
    /// <param name="report">What the run found.</param>
    internal static IEnumerable<ReportLine> Summary(VerificationReport report)
    {
        if (report.Outcome == RunOutcome.NotVerified)
        {
            yield return new($"Verification of {report.Provider}: not verified: no credentials. {report.NotRun} {(report.NotRun == 1 ? "interaction was" : "interactions were")} not replayed.", ReportTone.Warning);
            foreach (var missing in report.MissingCredentials)
                yield return new($"{missing}", ReportTone.Warning);
            yield break;
        }

        var all = All(report);
        var failed = all.Where(found => found.Interaction.Verdict != Verdict.Passed).ToLookup(found => found.Contract.IsPending(found.Interaction));
        yield return new($"Verification of {report.Provider}: {Count(all.Count, failed[false].Count(), failed[true].Count())}", report.Success ? ReportTone.Good : ReportTone.Bad);
        foreach (var line in TimesReport.Lines(report))
            yield return line;
        foreach (var line in Circumstances(report).Concat(WorkflowSummary.Of(report)))
            yield return line;
        foreach (var (contract, interaction) in all)
        {
            var name = InteractionName.Of(contract.Contract.Document.Consumer, interaction.Interaction);
            if (interaction is { Verdict: Verdict.Passed, EarlierAttempts: { IsEmpty: false } earlier })
                yield return new($"flaky: {name}: passed at attempt {earlier.Length + 1}; {string.Join("; ", earlier)}", ReportTone.Warning);
            foreach (var comment in interaction.Verdict == Verdict.Passed ? InteractionComments.Of(interaction.Interaction) : [])
                yield return new($"comment: {name}: {comment}");
        }
    }

    /// <summary>The report of one interaction, line by line.</summary>
    /// <param name="contract">The contract that it is of.</param>
    /// <param name="result">What was found.</param>
    public static ImmutableArray<ReportLine> Lines(SourcedContract contract, InteractionResult result)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(result);
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        lines.Add(new(InteractionName.Of(contract.Document.Consumer, result.Interaction), ReportTone.Heading));
        AddField(lines, "verdict", VerdictClasses.Of(result.Verdict).Sentence, result.Verdict == Verdict.Passed ? ReportTone.Good : ReportTone.Bad);
        if (result.AnsweredBy is { } other)
            AddField(lines, "answered", $"by the same interaction of {other}");
        if (!result.EarlierAttempts.IsEmpty)
            AddField(lines, "earlier", string.Join('\n', result.EarlierAttempts));
        if (string.Join('\n', InteractionNotes.Of(result.Interaction).Scenarios) is { Length: > 0 } scenarios)
            AddField(lines, "scenario", scenarios);
        if (string.Join('\n', InteractionComments.Of(result.Interaction)) is { Length: > 0 } comments)
            AddField(lines, "comment", comments);
        if (result.Problem is { } problem)
            AddField(lines, "problem", problem);
        if (result.Verdict != Verdict.EnvironmentError && Frames(result.Exception) is { Length: > 0 } frames)
            AddField(lines, "thrown at", frames, ReportTone.Faint);
        if (!result.Mismatches.IsEmpty)
            AddField(lines, "differs", MismatchReport.Lines(result.Mismatches, Expected(result.Interaction), result.Exchange?.DifferingBody, result.ShowsWholeBodies));
        AddField(lines, "asked by", $"{contract.Document.Consumer}, {contract.Origin}{(contract.ShortDescription is { } why ? $" ({why})" : "")}");
        if (result.Exchange is { } exchange)
        {
            AddField(lines, "sent", exchange.Request, ReportTone.Faint);
            AddField(lines, "got", exchange.Response ?? "nothing", ReportTone.Faint);
        }

        if (result is { Verdict: not Verdict.Passed, DataSeed: { } seed })
            AddField(lines, "data", FormattableString.Invariant($"made from the seed {seed}; {TestData.Variable}={seed} makes the same again"));
        if (!result.LeftBehind.IsEmpty)
            AddField(lines, "left", string.Join('\n', result.LeftBehind));
        AddEvidence(lines, result.Evidence);
        if (result.Blame is { } blame)
            AddField(lines, "blame", $"{blame.Side.ToString().ToLowerInvariant()}: {blame.Reason}");
        AddField(lines, "next", $"{VerdictClasses.Of(result.Verdict).Next(contract.Document.Consumer, result)}{(result.Blame is { } named ? $"\n{named.Next}" : "")}");
        return lines.ToImmutable();
    }

    private static IEnumerable<ReportLine> Circumstances(VerificationReport report)
    {
        if (report.Database is { } database)
            yield return new($"on {database}");
        if (!report.Asked.IsEmpty)
            yield return new($"asked: {string.Join(", ", report.Asked)}");
        if (!report.MadeWith.IsEmpty)
            yield return new($"made with {string.Join(", ", report.MadeWith)}", ReportTone.Faint);
        if (report.ShuffleSeed is { } seed)
            yield return new($"in random order; seed {seed} gives the same again");
        if (report.ReadOnly)
            yield return new("read-only: GET and HEAD against a live system, states passed over; trusted less than a verification with its own data", ReportTone.Warning);
        if (report.NotRun > 0)
            yield return new($"stopped at the first failure: {report.NotRun} {(report.NotRun == 1 ? "interaction was" : "interactions were")} not replayed", ReportTone.Warning);
        if (report.Selection is { } selection)
            yield return new(selection, ReportTone.Warning);
        if (report.Contracts.Sum(contract => contract.Interactions.Count(interaction => interaction.AnsweredBy is not null)) is > 0 and var shared)
            yield return new($"{report.Replayed} replayed; {shared} more {(shared == 1 ? "is the same and shares its answer" : "are the same and share their answers")}");
        if (!report.UnusedHandlers.IsEmpty)
            yield return new($"no contract needs the handlers of {string.Join(", ", report.UnusedHandlers.Select(unused => $"'{unused.Template}' ({unused.Handler})"))}", ReportTone.Faint);
        foreach (var notice in report.Contracts.SelectMany(contract => contract.Contract.Notices).Where(notice => notice.When == "before_verification").Select(notice => notice.Text).Distinct(StringComparer.Ordinal))
            yield return new(notice);
        foreach (var (warning, origin) in report.Contracts.SelectMany(contract => contract.Contract.Warnings, (contract, warning) => (warning, contract.Contract.Origin)))
            yield return new($"warning: {origin}: {warning}", ReportTone.Warning);
    }

    private static List<(ContractResult Contract, InteractionResult Interaction)> All(VerificationReport report) =>
        [.. report.Contracts.SelectMany(contract => contract.Interactions, (contract, interaction) => (contract, interaction))];

    // What the server says of itself is left to the files.
    private static void AddEvidence(ImmutableArray<ReportLine>.Builder lines, Evidence evidence)
    {
        AddList("logged", evidence.Logs.Where(line => !IsOfServer(line.Category) || line.Level is not ("Trace" or "Debug" or "Information")), line => $"{line.Level} {line.Category}: {line.Text}");
        AddList("SQL", evidence.Commands, command => $"{(command.Failed ? "failed: " : "")}{command.Text}");
        AddList("traced", evidence.Spans.Where(span => !IsOfServer(span.Source)), span => string.Create(CultureInfo.InvariantCulture, $"{(span.Failed ? "failed: " : "")}{span.Source}: {span.Name} {span.Duration.TotalMilliseconds:0.0} ms"));

        static bool IsOfServer(string name) => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

        void AddList<T>(string name, IEnumerable<T> items, Func<T, string> say)
        {
            if (string.Join('\n', items.TakeLast(EvidenceLimit).Select(say)) is { Length: > 0 } text)
                AddField(lines, name, text, ReportTone.Faint);
        }
    }

    private static void AddNumbered(ImmutableArray<ReportLine>.Builder lines, int number, ImmutableArray<ReportLine> interaction)
    {
        lines.Add(new(""));
        lines.Add(interaction[0] with { Text = $"{number}) {interaction[0].Text}" });
        lines.AddRange(interaction.Skip(1));
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

    private static void AddField(ImmutableArray<ReportLine>.Builder lines, string name, string value, ReportTone tone = ReportTone.Plain) =>
        AddField(lines, name, [.. value.ReplaceLineEndings("\n").Split('\n').Select(line => new ReportLine(line, tone))]);

    private static void AddField(ImmutableArray<ReportLine>.Builder lines, string name, ImmutableArray<ReportLine> value)
    {
        lines.Add(value[0] with { Text = $"   {name,-11}{value[0].Text}" });
        lines.AddRange(value.Skip(1).Select(line => line with { Text = line.Text.Length == 0 ? "" : $"              {line.Text}" }));
    }
}
