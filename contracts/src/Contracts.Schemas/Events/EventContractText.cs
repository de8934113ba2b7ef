using Contracts.Schemas.Json;

namespace Contracts.Schemas.Events;

/// <summary>An event contract as one JSON text with its schemas inside, each as the text that it is: how it travels to a broker.</summary>
public static class EventContractText
{
    /// <summary>The contract on one line. The same contract always gives the same text.</summary>
    public static string Print(EventContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return EventDescription.PrintWhole(contract);
    }

    /// <summary>Reads what <see cref="Print"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <exception cref="EventContractException">It is no event contract, or a schema in it cannot be read.</exception>
    public static EventContract Read(string json, string origin)
    {
        try
        {
            return new EventDescription(origin, text: null).Read(JsonText.Parse(json));
        }
        catch (JsonTextException broken)
        {
            throw EventContractException.In(origin, $"This is not JSON: {broken.Message}", broken);
        }
    }
}
