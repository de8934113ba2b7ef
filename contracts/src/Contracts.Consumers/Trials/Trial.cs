using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Contracts.Consumers.Http;
using Contracts.Consumers.PactFiles;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Trials;

/// <summary>The run of this process as one in which tests are given something else than they say, to see which of them notice. Test frameworks tell it how each test ended.</summary>
public sealed class Trial
{
    /// <summary>How plans and reports are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static readonly Lazy<Trial?> Planned = new(OfEnvironment);

    private readonly TrialPlan _plan;

    private readonly ImmutableHashSet<string>? _tests;

    private readonly ConcurrentDictionary<string, TestInTrial> _met = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string?> _ended = new(StringComparer.Ordinal);

    private Trial(TrialPlan plan) => (_plan, _tests) = (plan, plan.Tests?.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>The trial of this process; null where <see cref="TrialPlan.Variable"/> names no plan.</summary>
    public static Trial? Current => Planned.Value;

    /// <summary>Whether a test takes part.</summary>
    /// <param name="test">The name of the test.</param>
    public bool Includes(string test) => _tests?.Contains(test) ?? true;

    /// <summary>Takes how a test ended. Of several that have one name, one that failed counts: long arguments of rows are cut off in names.</summary>
    /// <param name="test">The name of the test.</param>
    /// <param name="failure">Why it failed; null where it passed.</param>
    public void Note(string test, string? failure) => _ended.AddOrUpdate(test, failure, (_, before) => before ?? failure);

    /// <summary>Writes the report.</summary>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public async Task EndAsync(CancellationToken cancellationToken = default)
    {
        var tests = _ended.OrderBy(test => test.Key, StringComparer.Ordinal).Select(test =>
            _met.TryGetValue(test.Key, out var met) ? new TriedTest(test.Key, met.Changes, met.Made, test.Value) : new TriedTest(test.Key, 0, null, test.Value));
        // Whole when it is there: a process that is ended while it writes has said nothing.
        var report = Path.Combine(_plan.Reports, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(report, JsonSerializer.SerializeToUtf8Bytes(new TrialReport([.. tests]), Json), cancellationToken).ConfigureAwait(false);
        File.Move(report, $"{report}{TrialPlan.ReportExtension}");
    }

    /// <summary>What is otherwise in the answer of an interaction; null for nothing.</summary>
    internal Alteration? Meet(PactDefinition pact, HttpInteraction interaction) => Meet(
        Subject(pact, interaction) with { Method = interaction.Request.Method, Path = interaction.Request.Path },
        Alteration.Of(interaction.Response),
        altered => !ExampleCheck.Mismatches(interaction.Response, altered.Apply(interaction.Response)).IsEmpty);

    /// <summary>The message as the handler gets it.</summary>
    internal ExpectedMessage Give(PactDefinition pact, AsynchronousMessage interaction, ExpectedMessage message) =>
        Meet(
            Subject(pact, interaction),
            Alteration.Of(interaction.Message),
            altered => !ExampleCheck.Mismatches(interaction.Message, altered.Apply(interaction.Message)).IsEmpty)?.Apply(message) ?? message;

    /// <summary>What is otherwise in the answers to a message; null for nothing.</summary>
    internal Alteration? Meet(PactDefinition pact, SynchronousMessage interaction) => Meet(
        Subject(pact, interaction),
        [.. interaction.Responses.SelectMany(response => Alteration.Of(response)).Distinct()],
        altered => interaction.Responses.Any(response => !ExampleCheck.Mismatches(response, altered.Apply(response)).IsEmpty));

    /// <summary>The event as the handler gets it.</summary>
    internal EventMessage Give(EventContract reader, EventMessage message) =>
        Meet(
            new TrialSubject { Consumer = reader.Application, Name = reader.Event },
            Alteration.Of(reader, message),
            altered => !EventCheck.Problems(reader, altered.Apply(reader, message)).IsEmpty)?.Apply(reader, message) ?? message;

    private Alteration? Meet(TrialSubject subject, ImmutableArray<FieldChange> possible, Func<Alteration, bool> isRefused)
    {
        if (PactRun.NameOfTest is not { } test || (_plan.Provider is { } provider && provider != subject.Provider))
            return null;
        return _met.GetOrAdd(test, _ => new TestInTrial(_plan.Change)).Meet(subject, [.. possible.Where(change => _plan.Kinds.Contains(change.Kind))], isRefused);
    }

    private static TrialSubject Subject(PactDefinition pact, Interaction interaction) => new()
    {
        Consumer = pact.Consumer,
        Provider = pact.Provider,
        Name = interaction.Description,
        States = [.. interaction.ProviderStates.Select(state => state.Name)],
    };

    private static Trial? OfEnvironment() => Environment.GetEnvironmentVariable(TrialPlan.Variable) is { Length: > 0 } path
        ? new Trial(JsonSerializer.Deserialize<TrialPlan>(File.ReadAllBytes(path), Json) ?? throw new InvalidOperationException($"{TrialPlan.Variable} names {path}, which is no plan of 'contracts needed'."))
        : null;
}
