using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Importing;

namespace Contracts.Cli.Importing;

/// <summary>How much has been copied: a line at each tenth of a part.</summary>
internal sealed class ImportedCounts(Printer? printer) : IProgress<ImportProgress>
{
    private readonly Dictionary<string, int> _copied = [];

    public void Report(ImportProgress value)
    {
        _copied[value.Part] = value.Done;
        if (value.Done == value.Total || value.Done * 10L / value.Total > (value.Done - 1) * 10L / value.Total)
            printer?.Line($"{value.Part}: {value.Done} of {value.Total}", Tone.Faint);
    }

    public JsonObject ToJson() => new(_copied.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
}
