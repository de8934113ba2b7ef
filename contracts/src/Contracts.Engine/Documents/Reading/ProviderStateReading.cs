using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Provider states: one text (V1, V2) or a list of names with parameters (V3, V4); each is read in every version.</summary>
internal static class ProviderStateReading
{
    public static ImmutableArray<ProviderState> Read(Node interaction)
    {
        if (interaction.FirstMember("providerStates", "provider_states") is { Kind: JsonValueKind.Array } states)
            return [.. states.Items().Select(One)];

        return interaction.FirstMember("providerStates", "provider_states", "providerState", "provider_state") switch
        {
            { IsString: true } text when text.Value.ValueEquals("") => [],
            { } state => [One(state)],
            null => [],
        };
    }

    private static ProviderState One(Node state)
    {
        if (state.IsString)
            return new ProviderState(state.Value.GetString()!);

        const string example = """{"name":"product 42 is priced","params":{"id":42}}""";
        state.AsObject("A provider state", example);
        var name = state.FirstMember("name") ?? throw state.Wrong("A provider state has no name.", $"It should look like {example}.");
        return new ProviderState(name.AsText("The name of a provider state", "\"product 42 is priced\""))
        {
            Parameters = state.FirstMember("params") is { } parameters
                ? [.. parameters.AsObject("The parameters of a provider state", """{"id":42}""").Value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
                : [],
        };
    }
}
