using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>What is wrong with a request, per field, in the order found: everything, not only the first.</summary>
internal sealed class ValidationErrors
{
    private readonly List<(string Field, string Text)> _errors = [];

    public bool Any => _errors.Count > 0;

    public ValidationErrors Add(string field, string text)
    {
        _errors.Add((field, text));
        return this;
    }

    public bool Has(string field) => _errors.Exists(error => error.Field == field);

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw ToRefusal();
        }
    }

    public RefusalException ToRefusal(int status = StatusCodes.Status400BadRequest) =>
        new(new Answer(status, new JsonObject { ["errors"] = ToJson() }));

    private JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var field in _errors.GroupBy(error => error.Field))
        {
            json[field.Key] = new JsonArray([.. field.Select(error => error.Text).Distinct().Select(text => (JsonNode)text)]);
        }

        return json;
    }
}
