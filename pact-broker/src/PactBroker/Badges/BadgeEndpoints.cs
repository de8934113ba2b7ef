using Contracts.Engine.Documents;
using PactBroker.Access;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Matrix;
using PactBroker.Pacticipants;
using PactBroker.Pacts;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Versions;

namespace PactBroker.Badges;

/// <summary>How it stands, as images for other people's pages, drawn here. What is not there is a gray badge that says so.</summary>
internal static class BadgeEndpoints
{
    private const string Svg = "image/svg+xml;charset=utf-8";
    private const string Pair = "/pacts/provider/{provider}/consumer/{consumer}";
    private const string Pacticipant = "/pacticipants/{pacticipant}";

    public static void Map(RouteTable routes)
    {
        Map(routes, $"{Pair}/latest", (session, request) => PactAsync(session, request, PactFilter.All));
        Map(routes, $"{Pair}/latest/{{tag}}", (session, request) => PactAsync(session, request, PactFilter.All.WithTag(request["tag"]), consumerTag: request["tag"]));
        Map(routes, $"{Pair}/latest-untagged", (session, request) => PactAsync(session, request, PactFilter.All.WithoutTags()));
        Map(routes, $"{Pair}/branch/{{branch}}/latest", (session, request) => PactAsync(session, request, PactFilter.All.OnBranch(request["branch"]), consumerTag: request["branch"]));
        Map(routes, "/matrix/provider/{provider}/latest/{tag}/consumer/{consumer}/latest/{toTag}", (session, request) =>
            PactAsync(session, request, PactFilter.All.WithTag(request["toTag"]), request["toTag"], request["tag"]));
        Map(routes, $"{Pacticipant}/latest-version/{{tag}}/can-i-deploy/to/{{toTag}}", ToTagAsync);
        Map(routes, $"{Pacticipant}/branches/{{branch}}/latest-version/can-i-deploy/to-environment/{{environment}}", ToEnvironmentAsync);
        Map(routes, $"{Pacticipant}/main-branch/can-i-merge", MergeAsync, request => request.Settings.BadgeCacheSetting);
    }

    private static void Map(RouteTable routes, string path, Func<StorageSession, BrokerRequest, Task<Badge>> find, Func<BrokerRequest, string>? caching = null)
    {
        foreach (var name in new[] { "badge", "badge.svg" })
        {
            routes.Resource($"{path}/{name}").Get(AccessRule.Badge, async request => Answer.PlainText(BadgeSvg.Write(await request.ReadAsync(session => find(session, request))), Svg) with
            {
                Headers = caching is null ? [] : [("Cache-Control", caching(request))],
            });
        }
    }

    private static async Task<Badge> PactAsync(StorageSession session, BrokerRequest request, PactFilter filter, string? consumerTag = null, string? providerTag = null)
    {
        var (consumer, provider) = (request["consumer"], request["provider"]);
        var left = BadgeNames.OfPact(consumer, provider, request.Parameter("label"), request.Parameter("initials") == "true", consumerTag, providerTag);
        if (await session.ListPactsOfPairAsync(provider, consumer, filter.Latest()) is not [var pact, ..])
        {
            return new Badge("pact not found", "unknown", BadgeColor.Grey);
        }

        return PactStatuses.Of(pact, await session.FindTellingVerificationAsync(pact, filter, providerTag)) switch
        {
            PactStatus.Success => new Badge(left, "verified", BadgeColor.Green),
            PactStatus.Stale => new Badge(left, "changed", BadgeColor.Orange),
            PactStatus.Failed => new Badge(left, "failed", BadgeColor.Red),
            PactStatus.FailedPending => new Badge(left, "failed (pending)", BadgeColor.Red),
            _ => new Badge(left, "unknown", BadgeColor.Grey),
        };
    }

    private static async Task<Badge> ToTagAsync(StorageSession session, BrokerRequest request)
    {
        var name = new PacticipantName(request["pacticipant"]);
        if (await session.FindPacticipantAsync(name.Value) is not { } pacticipant)
        {
            return Badge.NotFound("pacticipant");
        }

        return await session.FindLatestVersionWithTagAsync(pacticipant.Id, request["tag"]) is null ? Badge.NotFound("version")
            : CanIDeploy(request, request["tag"], request["toTag"], await AskAsync(session, new MatrixSelector { Pacticipant = name, Tag = request["tag"], Latest = true }, null, request["toTag"]));
    }

    private static async Task<Badge> ToEnvironmentAsync(StorageSession session, BrokerRequest request)
    {
        var name = new PacticipantName(request["pacticipant"]);
        if (await session.FindPacticipantAsync(name.Value) is not { } pacticipant)
        {
            return Badge.NotFound("pacticipant");
        }

        return await session.FindBranchHeadAsync(pacticipant.Id, request["branch"]) is null ? Badge.NotFound("version")
            : await session.FindEnvironmentByNameAsync(request["environment"]) is null ? Badge.NotFound("environment")
            : CanIDeploy(request, request["branch"], request["environment"], await AskAsync(session, new MatrixSelector { Pacticipant = name, Branch = request["branch"], Latest = true }, request["environment"], null));
    }

    private static async Task<Badge> MergeAsync(StorageSession session, BrokerRequest request)
    {
        if (await session.FindPacticipantAsync(request["pacticipant"]) is not { } pacticipant)
        {
            return Badge.NotFound("pacticipant");
        }

        if (pacticipant.MainBranch is null || await session.FindBranchHeadAsync(pacticipant.Id, pacticipant.MainBranch) is not { } head)
        {
            return Badge.NotFound("main branch version");
        }

        var question = new MatrixQuery
        {
            Selectors = [new MatrixSelector { Pacticipant = new PacticipantName(pacticipant.Name), Version = new VersionNumber(head.Number) }],
            Target = new MatrixTarget { MainBranch = true, Latest = true },
            LatestBy = LatestBy.ConsumerVersionAndProvider,
        };
        return (await MatrixReader.AskAsync(session, question)).Verdict switch
        {
            Verdict.Yes => new Badge("can-i-merge", "success", BadgeColor.Green),
            Verdict.No => new Badge("can-i-merge", "failed", BadgeColor.Red),
            _ => new Badge("can-i-merge", "unknown", BadgeColor.Grey),
        };
    }

    private static async Task<Verdict> AskAsync(StorageSession session, MatrixSelector selector, string? environment, string? toTag) =>
        (await MatrixReader.AskAsync(session, CanIDeployQuery.About(selector, environment, toTag))).Verdict;

    private static Badge CanIDeploy(BrokerRequest request, string what, string where, Verdict verdict) =>
        new(request.Parameter("label") ?? "can-i-deploy", $"{what} to {where}", verdict == Verdict.Yes ? BadgeColor.Green : BadgeColor.Red);
}
