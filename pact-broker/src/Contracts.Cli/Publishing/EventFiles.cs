using System.Collections.Immutable;
using Contracts.Cli.Failures;
using Contracts.Schemas.Events;

namespace Contracts.Cli.Publishing;

/// <summary>Reads the event contracts among files and folders. All of them are read before anything is done, and every broken one is named.</summary>
internal static class EventFiles
{
    public static async Task<ImmutableArray<EventContract>> ReadAsync(IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var (contracts, problems) = (ImmutableArray.CreateBuilder<EventContract>(), new List<string>());
        foreach (var path in ContractFiles.Expand(paths, surroundings).Where(ContractFiles.IsEvent))
        {
            var full = surroundings.FullPath(path);
            try
            {
                contracts.Add(EventContractFiles.Read(await File.ReadAllTextAsync(full, cancellationToken), path, name => TextBeside(full, name)));
            }
            catch (EventContractException broken)
            {
                problems.Add(broken.Message);
            }
        }

        return problems.Count == 0 ? contracts.ToImmutable() : throw ToolException.NotPacts(problems);
    }

    private static string? TextBeside(string description, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(description)!, name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
