namespace PactBroker.Integrations;

/// <summary>Who depends on whom, in the language of Graphviz.</summary>
internal static class IntegrationGraph
{
    public static string Write(IEnumerable<IntegrationRow> integrations) =>
        $"digraph {{\n  node [shape = box];\n{string.Concat(integrations.Select(integration => $"  {Quote(integration.Consumer)} -> {Quote(integration.Provider)};\n"))}}}\n";

    private static string Quote(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
