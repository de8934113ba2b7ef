using System.Text.Json.Nodes;
using PactBroker.Domain.Events;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Reasons;
using PactBroker.Domain.Verifications;
using PactBroker.Events;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Matrix;

/// <summary>
/// The answer as existing clients read it: what is not known is null, not left out. What they do not know and skip: the ids of
/// notices, and the next steps.
/// </summary>
internal static class MatrixJson
{
    public static JsonObject Write(MatrixAnswer answer, ShownRows shown, ShownVersions details, BrokerLinks links)
    {
        var ignored = answer.Rows.Ignored.Concat<object>(answer.Events.Ignored).ToHashSet(ReferenceEqualityComparer.Instance);
        return new JsonObject
        {
            ["summary"] = Summary(answer),
            ["notices"] = Hal.Array(answer.Reasons.Select(Notice)),
            ["matrix"] = Hal.Array(shown.Pacts.Select(row => Row(row, ignored.Contains(row), details, links))
                .Concat(shown.Events.Select(row => Row(row, ignored.Contains(row), details, links)))),
        };
    }

    private static JsonObject Summary(MatrixAnswer answer)
    {
        var summary = new JsonObject
        {
            ["deployable"] = answer.Verdict switch { Verdict.Yes => true, Verdict.No => false, _ => null },
            ["reason"] = string.Join('\n', answer.Reasons.Select(reason => reason.Text)),
            ["success"] = answer.Counts.Success,
            ["failed"] = answer.Counts.Failed,
            ["unknown"] = answer.Counts.Unknown,
        };
        summary.With("ignored", answer.Counts.Ignored);
        summary["nextSteps"] = Hal.Array(answer.NextSteps.Select(NextStep));
        return summary;
    }

    private static JsonObject Notice(Reason reason) => new()
    {
        ["type"] = reason.Kind.ToString().ToLowerInvariant(),
        ["text"] = reason.Text,
        ["id"] = reason.Id,
    };

    private static JsonObject NextStep(NextStep step) => new()
    {
        ["reason"] = step.Reason,
        ["pacticipant"] = step.Pacticipant.Value,
        ["action"] = step.Action.ToString().ToLowerInvariant(),
        ["text"] = step.Text,
    };

    private static JsonObject Row(MatrixRow row, bool ignored, ShownVersions details, BrokerLinks links)
    {
        var publication = row.Publication;
        var (consumer, provider) = (row.Consumer.Name.Value, row.Provider.Name.Value);
        var json = new JsonObject
        {
            ["consumer"] = Side(row.Consumer, row.ConsumerVersion, details, links),
            ["provider"] = Side(row.Provider, row.ProviderVersion, details, links),
            ["pact"] = new JsonObject
            {
                ["createdAt"] = Hal.Instant(publication.CreatedAt.UtcTicks),
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pact(provider, consumer, row.ConsumerVersion.Number.Value)) },
            },
            ["verificationResult"] = row is { State: not ResultState.Unknown, Result: { } result } ? Result(result, links.ResultOf(row, result)) : null,
        };
        return ignored ? json.With("ignored", true) : json;
    }

    // The mark says that nothing was replayed.
    private static JsonObject Result(VerificationResult result, string self)
    {
        var json = new JsonObject
        {
            ["success"] = result.Success,
            ["verifiedAt"] = Hal.Instant(result.VerifiedAt.UtcTicks),
            ["_links"] = new JsonObject { ["self"] = Hal.Link(self) },
        };
        return result.Static is { } held ? json.With("static", true).With("relaxations", held.Comparison.Relaxations) : json;
    }

    // What existing clients read of a row is there: who, and whether they work together. The reader stands where consumers stand.
    private static JsonObject Row(EventRow row, bool ignored, ShownVersions details, BrokerLinks links)
    {
        var contract = EventJson.Contract(row.Reader, links);
        var json = new JsonObject
        {
            ["consumer"] = Side(row.Reader.Application, row.Reader.Version, details, links),
            ["provider"] = Side(row.Writer.Application, row.Writer.Version, details, links),
            ["pact"] = new JsonObject
            {
                ["createdAt"] = Hal.Instant(row.Reader.PublishedAt.UtcTicks),
                ["_links"] = new JsonObject { ["self"] = Hal.Link(contract) },
            },
            ["verificationResult"] = new JsonObject
            {
                ["success"] = row.State(allowUndecided: false) == ResultState.Success,
                ["verifiedAt"] = Hal.Instant((row.Replay?.At ?? row.Writer.PublishedAt).UtcTicks),
                ["_links"] = new JsonObject { ["self"] = Hal.Link(row.Replay is { } replay ? links.EventResult(row.Reader.Event, row.Reader.Application.Name.Value, row.Reader.Hash, replay.Number) : contract) },
            },
            ["event"] = EventJson.Write(row, links),
        };
        return ignored ? json.With("ignored", true) : json;
    }

    private static JsonObject Side(Pacticipant pacticipant, PacticipantVersion? version, ShownVersions details, BrokerLinks links) => new()
    {
        ["name"] = pacticipant.Name.Value,
        ["version"] = version is { } known ? Version(pacticipant.Name.Value, known, details, links) : null,
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Pacticipant(pacticipant.Name.Value)) },
    };

    private static JsonObject Version(string pacticipant, PacticipantVersion version, ShownVersions details, BrokerLinks links)
    {
        var (id, number) = (version.Id.Value, version.Number.Value);
        return new JsonObject
        {
            ["number"] = number,
            ["branch"] = details.Branches(id).LastOrDefault()?.Name,
            ["branches"] = Hal.Array(details.Branches(id).Select(branch => Branch(pacticipant, number, branch, links))),
            ["branchVersions"] = Hal.Array(details.Branches(id).Select(branch => Branch(pacticipant, number, branch, links))),
            ["environments"] = Hal.Array(details.Environments(id).Select(environment => Environment(environment, links))),
            ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Version(pacticipant, number)) },
            ["tags"] = Hal.Array(details.Tags(id).Select(tag => new JsonObject
            {
                ["name"] = tag.Name,
                ["latest"] = tag.Latest,
                ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Tag(pacticipant, number, tag.Name)) },
            })),
        };
    }

    private static JsonObject Branch(string pacticipant, string number, ShownVersions.BranchRow branch, BrokerLinks links) => new()
    {
        ["name"] = branch.Name,
        ["latest"] = branch.Latest,
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.BranchVersion(pacticipant, branch.Name, number)) },
    };

    private static JsonObject Environment(ShownVersions.EnvironmentRow environment, BrokerLinks links) => new()
    {
        ["uuid"] = environment.Uuid,
        ["name"] = environment.Name,
        ["displayName"] = environment.DisplayName,
        ["production"] = environment.Production,
        ["createdAt"] = Hal.Instant(environment.CreatedAt),
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.Environment(environment.Uuid)) },
    };
}
