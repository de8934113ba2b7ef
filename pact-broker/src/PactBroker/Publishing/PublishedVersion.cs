using PactBroker.Branches;
using PactBroker.Storage;
using PactBroker.Tags;
using PactBroker.Versions;

namespace PactBroker.Publishing;

/// <summary>The version that something is published of, with what is told of it.</summary>
internal static class PublishedVersion
{
    public static async Task<(VersionRow Version, bool Created)> SaveAsync(
        StorageSession session, (string Pacticipant, string Number) named, string? branch, IReadOnlyList<string> tags, string? buildUrl, BrokerSettings settings)
    {
        var (version, created) = await session.EnsureVersionAsync(named.Pacticipant, named.Number);
        if (buildUrl is not null)
        {
            await session.SetBuildUrlAsync(version.Id, buildUrl);
        }

        if (branch is not null)
        {
            await session.AddToBranchAsync(version, branch, settings);
        }

        foreach (var tag in tags)
        {
            await session.AddTagAsync(version, tag, settings);
        }

        return (version, created);
    }
}
