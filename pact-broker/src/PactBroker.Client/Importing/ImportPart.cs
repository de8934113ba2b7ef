namespace PactBroker.Client.Importing;

/// <summary>One sort of thing that is copied.</summary>
internal abstract class ImportPart
{
    /// <summary>What they are called.</summary>
    protected abstract string Name { get; }

    public async Task RunAsync(ImportContext context, CancellationToken cancellationToken)
    {
        var items = await FindAsync(context, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < items.Count; i++)
        {
            var entry = $"{Name} {items[i].Key}";
            if (!context.Journal.Has(entry))
            {
                await items[i].CopyAsync(cancellationToken).ConfigureAwait(false);
                await context.Journal.AddAsync(entry, cancellationToken).ConfigureAwait(false);
            }

            context.Progress?.Report(new ImportProgress(Name, i + 1, items.Count));
        }

        await EndAsync(context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All that there are, in the order in which they are written.</summary>
    protected abstract Task<IReadOnlyList<ImportItem>> FindAsync(ImportContext context, CancellationToken cancellationToken);

    /// <summary>What is to be done when all are there.</summary>
    protected virtual Task EndAsync(ImportContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>One thing, and how it gets to the other broker.</summary>
/// <param name="Key">The same in each run; on one line.</param>
internal sealed record ImportItem(string Key, Func<CancellationToken, Task> CopyAsync);
