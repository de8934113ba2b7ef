using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers;

/// <summary>What every kind of interaction has, while a test describes it: states, comments, key, pending.</summary>
internal sealed class InteractionDraft(string description, PactDefinition pact)
{
    private readonly List<ProviderState> _states = [];

    private readonly JsonArray _comments = [];

    private readonly List<Scenario> _scenarios = [];

    private FaultNote? _fault;
    private string? _testName;
    private string? _key;
    private bool _pending;

    public string Description { get; } = string.IsNullOrWhiteSpace(description)
        ? throw new ArgumentException("An interaction needs a description.", nameof(description))
        : description;

    public void AddState(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Add(new ProviderState(name));
    }

    public void AddState(string name, object parameters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(parameters);
        var json = JsonSerializer.SerializeToElement(parameters, parameters.GetType(), pact.Config.DefaultJsonSettings);
        if (json.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"The parameters of '{name}' are {json.GetRawText()}; they have to be an object or dictionary: new {{ id = 42 }}.", nameof(parameters));
        Add(new ProviderState(name)
        {
            Parameters = [.. json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Name, member.Value))],
        });
    }

    public void AddComment(string text) => _comments.Add(text);

    public void AddScenarios(IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        foreach (var scenario in scenarios)
        {
            if (scenario.Workflow is null != scenario.Step is null || string.IsNullOrWhiteSpace(scenario.Workflow ?? "-") || scenario.Step < 1)
                throw new ArgumentException($"'{Description}': a scenario is a step of a workflow, or of none. Say both, the first step is 1: new Scenario {{ Workflow = \"checkout\", Step = 1 }}.", nameof(scenarios));
            if (string.IsNullOrWhiteSpace(scenario.Category))
                throw new ArgumentException($"'{Description}': a category is a word, or is not said.", nameof(scenarios));
            _scenarios.Add(scenario);
        }
    }

    public void SetFault(Fault value, string reaction, string? pattern) => _fault = new FaultNote(value.Name, reaction, pattern ?? value.Pattern);

    public void SetTestName(string name) => _testName = name;

    public void SetKey(string value) => _key = value;

    public void SetPending() => _pending = true;

    public Interaction Complete(Interaction interaction)
    {
        var complete = interaction with
        {
            ProviderStates = [.. _states],
            Key = _key,
            Pending = _pending,
            Comments = Comments(),
        };
        var notes = new InteractionNotes(_scenarios, _fault is null ? [] : [_fault]);
        return notes.IsEmpty ? complete : notes.On(complete);
    }

    private void Add(ProviderState state)
    {
        if (pact.Version < PactSpecificationVersion.V3 && (_states.Count > 0 || !state.Parameters.IsEmpty))
            throw VersionLimits.Refusal(_states.Count > 0 ? "A second provider state" : "A provider state with parameters", pact.Version, PactSpecificationVersion.V3);
        _states.Add(state);
    }

    private JsonElement? Comments()
    {
        if (_comments.Count == 0 && _testName is null)
            return null;

        var all = new JsonObject();
        if (_comments.Count > 0)
            all["text"] = _comments.DeepClone();
        if (_testName is not null)
            all["testname"] = _testName;
        return JsonSerializer.SerializeToElement(all);
    }
}
