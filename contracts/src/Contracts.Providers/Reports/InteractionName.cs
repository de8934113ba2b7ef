using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Reports;

/// <summary>The name of an interaction for people: <c>Gateway: a request for the price of a product (given product 42 is priced)</c>.</summary>
public static class InteractionName
{
    /// <summary>The name, with consumer and states.</summary>
    /// <param name="consumer">Who asks.</param>
    /// <param name="interaction">For what.</param>
    public static string Of(PacticipantName consumer, Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var states = string.Join(" and ", interaction.ProviderStates.Select(State));
        return states.Length == 0 ? $"{consumer}: {interaction.Description}" : $"{consumer}: {interaction.Description} (given {states})";
    }

    private static string State(ProviderState state) => state.Parameters.IsEmpty
        ? state.Name
        : $"{state.Name} [{string.Join(", ", state.Parameters.Select(parameter => $"{parameter.Key}: {Text(parameter.Value)}"))}]";

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
