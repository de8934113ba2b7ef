using Contracts.Providers.Blaming;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Providers.States;

namespace Contracts.Providers;

/// <summary>How a run of a <see cref="PactVerifier"/> goes: its end, its carefulness, who hears of it.</summary>
public static class RunSettings
{
    /// <summary>The run ends at the first failure that is not pending. What was not replayed is counted, and nothing is published.</summary>
    /// <param name="verifier">The verifier.</param>
    public static PactVerifier WithFailFast(this PactVerifier verifier) => new(verifier.Options with { FailFast = true });

    /// <summary>An interaction that fails is tried again. A pass that needed more than one attempt is reported as such.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="times">How many times more.</param>
    public static PactVerifier WithRetries(this PactVerifier verifier, int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        return new(verifier.Options with { Retries = times });
    }

    /// <summary>Says who answers the provider where it asks others itself, for the report: a result with stubs holds as far as their contracts do. Several add up. The database that the verifier was given is named without this.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="answeredBy">What answers.</param>
    /// <param name="parties">In whose place: <c>"Pricing", "Payments"</c>.</param>
    public static PactVerifier WithAsked(this PactVerifier verifier, AskedAs answeredBy, params IEnumerable<string> parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return new(verifier.Options with { Asked = [.. verifier.Options.Asked, .. parties.Select(party => new AskedParty(party, answeredBy))] });
    }

    /// <summary>
    /// A secret that the verification needs, such as the key of a sandbox. Where it is missing nothing is asked: the run is "not verified: no credentials", neither passed nor failed, says which
    /// variable is to be set, and publishes nothing. Where it is given, reports black it out in what was sent and what came.
    /// </summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="variable">The environment variable that holds it.</param>
    /// <param name="value">Its value: <c>Environment.GetEnvironmentVariable(variable)</c>. Null or nothing where it is missing.</param>
    /// <param name="whereFrom">Where one gets it, for who reads that it is missing.</param>
    /// <param name="use">What is done with it: <c>(verifier, key) => verifier.WithCustomHeader("Authorization", $"Bearer {key}")</c>.</param>
    public static PactVerifier WithCredentials(this PactVerifier verifier, string variable, string? value, string whereFrom, Func<PactVerifier, string, PactVerifier> use)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        ArgumentException.ThrowIfNullOrWhiteSpace(whereFrom);
        ArgumentNullException.ThrowIfNull(use);
        if (string.IsNullOrWhiteSpace(value))
            return new(verifier.Options with { MissingCredentials = verifier.Options.MissingCredentials.Add(new(variable, whereFrom)) });
        var replay = verifier.Options.Replay;
        return use(new(verifier.Options with { Replay = replay with { Secrets = replay.Secrets.Add(value.Trim()) } }), value.Trim());
    }

    /// <summary>
    /// Only what did not pass in the last run: what failed then, and what it had not. The report says how many were left out; their rows stay in it as they were, with their age. Such a run is
    /// never published. Where there is no earlier report, or nothing failed in it, everything is replayed, and the report says so.
    /// </summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="path">The JSON report of the last run, which that of this one replaces: <c>out/{provider}.json</c>.</param>
    public static PactVerifier WithLastFailed(this PactVerifier verifier, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var report = new ReportFile(ReportFormats.Json, path);
        if (!verifier.Options.Reports.Contains(report))
            verifier = verifier.WithReport(report);
        var database = verifier.Database?.Kind;
        return new(verifier.Options with { LastRun = new(() => LastRun.Read(report.PathFor(verifier.Provider), verifier.Provider, database)) });
    }

    /// <summary>How long the run may take. One that takes longer is completed and published as ever; then it fails, and names what was slowest.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="time">The time, from loading the contracts (in a fixture: from starting the provider) to the last answer; starting the provider and preparing its database included.</param>
    public static PactVerifier WithTimeBudget(this PactVerifier verifier, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, TimeSpan.Zero);
        return new(verifier.Options with { TimeBudget = time });
    }

    /// <summary>
    /// A smoke test of a live system: only GET and HEAD are sent, states are passed over (and with them requests that take a value from one), requests keep a distance.
    /// Contracts that ask for nothing else are published, marked as trusted less: what the system answered depends on the data that it happened to have.
    /// </summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="requestsPerSecond">How many requests per second at most.</param>
    public static PactVerifier WithReadOnly(this PactVerifier verifier, double requestsPerSecond = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        return new(verifier.Options with { ReadOnlyRate = requestsPerSecond, States = new StateWiring.Ignored() });
    }

    /// <summary>Hears of each interaction when it is done.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="progress">Called one at a time, in the order of the replay.</param>
    public static PactVerifier WithProgress(this PactVerifier verifier, Action<VerificationProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(verifier.Options with { Progress = progress });
    }

    /// <summary>A file that the report is written to; its ending says as what: <c>.md</c>, <c>.xml</c> (JUnit), <c>.json</c>, <c>.html</c>. Several add up.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="path">The path; <c>{provider}</c> in it is the provider's name.</param>
    public static PactVerifier WithReport(this PactVerifier verifier, string path) => verifier.WithReport(ReportFile.At(path));

    /// <summary>A file that the report is written to. Several add up.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="file">The file and its format.</param>
    public static PactVerifier WithReport(this PactVerifier verifier, ReportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(verifier.Options with { Reports = verifier.Options.Reports.Add(file) });
    }

    /// <summary>Who knows what passed before, so that a failure says which side changed. Without this the broker is asked.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <param name="history">The history.</param>
    public static PactVerifier WithHistory(this PactVerifier verifier, IPassHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new(verifier.Options with { History = history });
    }
}
