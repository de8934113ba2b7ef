using System.Collections.Concurrent;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Merging;

namespace Contracts.Consumers.PactFiles;

/// <summary>The files as they are in version control, for runs that may only compare. Each is read once.</summary>
internal sealed class CommittedFiles
{
    public const string Explanation =
        "The pact file is not what the tests say, and here it is only compared (CI=true). Run the tests on your machine, look at the change of the file, and commit it.";

    private readonly ConcurrentDictionary<string, Lazy<Task<PactDocument?>>> _files = new(StringComparer.Ordinal);

    /// <summary>Holds what one test says against the file, so that the test that would change it is the one that fails.</summary>
    public async Task CheckAsync(string path, PactDocument said, CancellationToken cancellationToken)
    {
        var committed = await _files.GetOrAdd(path, file => new(() => PactFile.ReadAsync(file, CancellationToken.None))).Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        var identities = said.Interactions.Select(InteractionIdentity.Of).ToHashSet();
        var same = committed is null
            ? null
            : committed with { Interactions = [.. committed.Interactions.Where(interaction => identities.Contains(InteractionIdentity.Of(interaction)))] };
        var whole = same is null ? said : AddedNotes.KeepingAll(same, said) with { Specification = same.Specification };
        var difference = PactDifference.Between(same, whole);
        if (difference.Length > 0)
            throw PactFailureException.Because($"{Explanation}\n\n{path}{(committed is null ? " is not there" : "")}\n{difference}");
    }
}
