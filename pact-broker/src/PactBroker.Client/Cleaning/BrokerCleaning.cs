using System.Text;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Cleaning;

/// <summary>Having the broker forget what nobody needs. Brokers of others have no such resource.</summary>
public sealed class BrokerCleaning
{
    private readonly BrokerConnection _connection;
    private readonly BrokerIndex _index;

    internal BrokerCleaning(BrokerConnection connection, BrokerIndex index) => (_connection, _index) = (connection, index);

    /// <summary>What would go; nothing does.</summary>
    /// <param name="wishes">How.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<CleaningPlan> PlanAsync(CleaningWishes wishes, CancellationToken cancellationToken)
    {
        var document = await SendAsync(wishes, dryRun: true, cancellationToken).ConfigureAwait(false);
        var counts = document.Root.MemberOrNull("counts") ?? default;
        return new CleaningPlan
        {
            Versions = [.. document.Root.ItemsOf("versions").Select(version => Read(version, "number"))],
            Branches = [.. document.Root.ItemsOf("branches").Select(branch => Read(branch, "name"))],
            ReplacedPublications = counts.CountOrZero("replacedPublicationsToDelete"),
            ReplacedResults = counts.CountOrZero("replacedVerificationResultsToDelete"),
            Document = document.Root,
        };
    }

    /// <summary>Cleans up.</summary>
    /// <param name="wishes">How.</param>
    /// <param name="cancellationToken">Cancels the call; what has gone by then is gone.</param>
    /// <exception cref="BrokerException">Refused (409): it is being cleaned up already.</exception>
    public async Task<CleaningResult> CleanAsync(CleaningWishes wishes, CancellationToken cancellationToken)
    {
        var document = await SendAsync(wishes, dryRun: false, cancellationToken).ConfigureAwait(false);
        var deleted = document.Root.MemberOrNull("deleted") ?? default;
        return new CleaningResult
        {
            Versions = deleted.CountOrZero("versions"),
            Branches = deleted.CountOrZero("branches"),
            Publications = deleted.CountOrZero("pactPublications"),
            Contents = deleted.CountOrZero("pactVersions"),
            Results = deleted.CountOrZero("verificationResults"),
            Completed = document.Root.TruthOrNull("completed") ?? true,
            Document = document.Root,
        };
    }

    private async Task<HalDocument> SendAsync(CleaningWishes wishes, bool dryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        var address = await _index.LinkAsync("pb:cleaning", [], cancellationToken).ConfigureAwait(false);
        var body = new BrokerContent(Encoding.UTF8.GetBytes(wishes.ToJson(dryRun).ToJsonString()), "application/json");
        return await _connection.SendForDocumentAsync(HttpMethod.Post, address, body, cancellationToken).ConfigureAwait(false);
    }

    private static CleanedThing Read(JsonElement thing, string name) => new(
        thing.TextOrNull("pacticipant") ?? "",
        thing.TextOrNull(name) ?? "",
        thing.TruthOrNull("delete") ?? false,
        [.. thing.ItemsOf("keptBecause").Select(reason => reason.GetString() ?? "")]);
}
