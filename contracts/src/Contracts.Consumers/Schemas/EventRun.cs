using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>The events of a run of tests: written at its end, or compared where nothing may change.</summary>
internal sealed class EventRun(bool compareOnly)
{
    private readonly EventStatements _said = new();

    public void Add(EventFiles files) => _said.Add(files);

    /// <param name="replaces">Whether what no test says any more goes away.</param>
    /// <param name="pacts">The pact files of the run and their consumers: in the folder beside the pacts, these read no event where they said none.</param>
    /// <param name="changes">What would change, where nothing may.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public async Task EndAsync(bool replaces, IEnumerable<(string Path, string Consumer)> pacts, List<string> changes, CancellationToken cancellationToken)
    {
        var said = _said.All;
        foreach (var files in said)
        {
            if (!compareOnly)
                await files.WriteAsync(cancellationToken).ConfigureAwait(false);
            else if (await files.ChangesAsync(cancellationToken).ConfigureAwait(false) is { Length: > 0 } change)
                changes.Add(change);
        }

        if (!replaces)
            return;
        var speakers = said.Select(files => (files.SchemaDir, files.Contract.Application, files.Contract.Role))
            .Concat(pacts.Select(pact => (SchemaDir: SchemaFolder.BesidePact(pact.Path), Application: pact.Consumer, Role: EventRole.Reader)))
            .ToHashSet();
        var kept = said.SelectMany(files => files.Paths).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in speakers.Select(speaker => speaker.SchemaDir).Distinct().Where(Directory.Exists))
            await RemoveUnsaidAsync(folder, contract => speakers.Contains((folder, contract.Application, contract.Role)), kept, changes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Files of a contract that no test speaks of any more, and schemas that a contract has no longer.</summary>
    private async Task RemoveUnsaidAsync(string folder, Func<EventContract, bool> isOurs, HashSet<string> kept, List<string> changes, CancellationToken cancellationToken)
    {
        foreach (var description in Directory.GetFiles(folder, $"*{EventFileNames.DescriptionExtension}", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (await OwnerAsync(description, cancellationToken).ConfigureAwait(false) is not { } contract || !isOurs(contract))
                continue;
            var stem = Path.GetFileName(description)[..^EventFileNames.DescriptionExtension.Length];
            foreach (var path in Directory.GetFiles(Path.GetDirectoryName(description)!, $"{stem}.*").Where(path => !kept.Contains(path)).Order(StringComparer.Ordinal))
            {
                if (compareOnly)
                    changes.Add($"{path} would be deleted: no test speaks of it.");
                else
                    File.Delete(path);
            }
        }
    }

    private static async Task<EventContract?> OwnerAsync(string description, CancellationToken cancellationToken)
    {
        try
        {
            var folder = Path.GetDirectoryName(description)!;
            var text = await File.ReadAllTextAsync(description, cancellationToken).ConfigureAwait(false);
            return EventContractFiles.Read(text, description, name => File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name)) : null);
        }
        catch (EventContractException broken)
        {
            throw PactFailureException.Because($"What lies in contracts/schemas cannot be read, so nothing is taken away. {broken.Message} Repair or delete it.", broken);
        }
    }
}
