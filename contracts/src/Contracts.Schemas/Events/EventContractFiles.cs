using System.Collections.Immutable;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Events;

/// <summary>
/// An event contract as files of its event's folder: each schema alone in a file that any tool can use, and beside them a description that says whose it is.
/// The same contract always gives the same bytes.
/// </summary>
/// <example>
/// <code>
/// contracts/schemas/stock-changed/Notifications.reader.event.json     { "application": "Notifications", "role": "reader", … }
/// contracts/schemas/stock-changed/Notifications.reader.schema.json    the schema (.avsc where it is Avro)
/// contracts/schemas/stock-changed/Notifications.reader.key.avsc       the schema of the key, where it has one
/// </code>
/// </example>
public static class EventContractFiles
{
    /// <summary>The files of a contract, the description first.</summary>
    public static ImmutableArray<EventContractFile> Of(EventContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var description = new EventContractFile(EventFileNames.Description(contract), EventDescription.Print(contract));
        var value = new EventContractFile(EventFileNames.Value(contract), contract.Value.Text);
        return contract.Key is { } key
            ? [description, value, new EventContractFile(EventFileNames.Key(contract, key), key.Text)]
            : [description, value];
    }

    /// <summary>The contract that a description and the schemas beside it make.</summary>
    /// <param name="description">The text of the description.</param>
    /// <param name="file">The name of the description's file, for messages.</param>
    /// <param name="text">Gives the text of another file in the same folder, by its name; null where there is none.</param>
    /// <exception cref="EventContractException">The description is not one, or a schema is missing or cannot be read.</exception>
    public static EventContract Read(string description, string file, Func<string, string?> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new EventDescription(file, text).Read(JsonText.Parse(description));
        }
        catch (JsonTextException broken)
        {
            throw EventContractException.In(file, $"This is not JSON: {broken.Message}", broken);
        }
    }
}
