using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Pacticipants;
using PactBroker.Storage;

namespace PactBroker.Environments;

/// <summary>What a client says about an environment.</summary>
internal static class EnvironmentBody
{
    public static async Task<EnvironmentRow> ReadAsync(BrokerRequest request, string uuid)
    {
        var body = new BodyReader(await request.ReadObjectAsync(), new ValidationErrors());
        var name = body.RequiredName("name");
        if (name.Contains(' ', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(name))
        {
            body.Errors.Add("name", "cannot contain spaces");
        }

        var row = new EnvironmentRow
        {
            Uuid = uuid,
            Name = name,
            DisplayName = body.Text("displayName") is { Length: > 0 } given ? given : DisplayName.Of(name),
            Production = body.RequiredFlag("production"),
            Contacts = Contacts(body),
        };
        body.Errors.ThrowIfAny();
        return row;
    }

    /// <summary>Two environments of one name could not be told apart.</summary>
    public static async Task<EnvironmentRow> SaveAsync(StorageSession session, EnvironmentRow row) =>
        await session.FindEnvironmentByNameAsync(row.Name) is { } other && other.Uuid != row.Uuid
            ? throw RefusalException.Invalid("name", $"Another environment with name '{row.Name}' already exists.")
            : await session.SaveEnvironmentAsync(row);

    private static string? Contacts(BodyReader body)
    {
        if (body["contacts"] is null)
        {
            return null;
        }

        if (body["contacts"] is not JsonArray contacts)
        {
            body.Errors.Add("contacts", "must be an array");
            return null;
        }

        for (var i = 0; i < contacts.Count; i++)
        {
            if ((contacts[i] as JsonObject)?["name"] is not JsonValue)
            {
                body.Errors.Add("contacts", $"name is missing (at index {i})");
            }
        }

        return contacts.ToJsonString();
    }
}
