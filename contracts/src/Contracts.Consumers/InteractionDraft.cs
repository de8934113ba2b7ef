using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;

namespace Contracts.Consumers;

/// <summary>What every kind of interaction has, while a test describes it: states, comments, key, pending.</summary>
internal sealed class InteractionDraft(string description, PactDefinition pact)
{
    private readonly List<ProviderState> states = [];

    private readonly JsonArray comments = [];

    private string? testName;
    private string? key;
    private bool pending;

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

    public void AddComment(string text) => comments.Add(text);

    public void SetTestName(string name) => testName = name;

    public void SetKey(string value) => key = value;

    public void SetPending() => pending = true;

    public Interaction Complete(Interaction interaction) => interaction with
    {
        ProviderStates = [.. states],
        Key = key,
        Pending = pending,
        Comments = Comments(),
    };

    private void Add(ProviderState state)
    {
        if (pact.Version < PactSpecificationVersion.V3 && (states.Count > 0 || !state.Parameters.IsEmpty))
            throw VersionLimits.Refusal(states.Count > 0 ? "A second provider state" : "A provider state with parameters", pact.Version, PactSpecificationVersion.V3);
        states.Add(state);
    }

    private JsonElement? Comments()
    {
        if (comments.Count == 0 && testName is null)
            return null;

        var all = new JsonObject();
        if (comments.Count > 0)
            all["text"] = comments.DeepClone();
        if (testName is not null)
            all["testname"] = testName;
        return JsonSerializer.SerializeToElement(all);
    }
}
