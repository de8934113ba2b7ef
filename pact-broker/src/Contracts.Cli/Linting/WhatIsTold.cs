using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Cli.Linting;

/// <summary>What an interaction tells its provider: in the request and in the states. A provider can only answer with a value that it was told, or that it always has.</summary>
internal static class WhatIsTold
{
    public static string Of(Interaction interaction)
    {
        var told = new StringBuilder(interaction.Description);
        foreach (var state in interaction.ProviderStates)
        {
            told.Append('\n').Append(state.Name);
            foreach (var (_, value) in state.Parameters)
                told.Append('\n').Append(value.ToString());
        }

        foreach (var sent in ExampleValues.Of(interaction).Where(example => !example.IsExpected))
            told.Append('\n').Append(sent.Text);
        return told.ToString();
    }

    public static bool Holds(string told, ExampleValue value) =>
        value.Kind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null || value.Text.Length == 0 || told.Contains(value.Text, StringComparison.OrdinalIgnoreCase);
}
