using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Matrix;
using PactBroker.Pacts;
using PactBroker.Publishing;
using PactBroker.Storage;

namespace PactBroker.ProviderContracts;

/// <summary>What providers say that they answer, and what comes of holding pacts against it.</summary>
internal static class ProviderContractEndpoints
{
    private const string Contract = "/contracts/provider/{provider}/version/{version}";

    public static void Map(RouteTable routes)
    {
        var publishing = new AccessRule(Permissions.Publish) { OwnerIsInside = true };
        routes.Resource("/provider-contracts/provider/{provider}/publish").Post(publishing, PublishAsync);
        routes.Resource(Contract).Get(ShowAsync).Put(publishing, PutAsync);
        routes.Resource($"{Contract}/document").Get(ShowDocumentAsync);
        routes.Resource($"{Contract}/evidence").Get(ShowEvidenceAsync);
        routes.Resource($"{Contract}/consumer/{{consumer}}/pact-version/{{hash}}").Get(ShowResultAsync);
    }

    public static async Task<(ProviderContractRow Contract, HeldPact Held)> FindResultAsync(StorageSession session, BrokerRequest request)
    {
        var contract = await session.GetProviderContractAsync(request["provider"], request["version"]);
        var pact = await PactEndpoints.FindContentAsync(session, request);
        return (contract, (await HeldPact.OfAsync(session, contract, [await session.GetPublicationAsync(pact.Id)]))[0]);
    }

    private static async Task<Answer> PublishAsync(BrokerRequest request)
    {
        var (publication, notices) = await PublishAsync(request, ProviderContractBody.ReadWhole(request["provider"], await request.ReadObjectAsync()));
        var link = Hal.Link(request.Links.ProviderContract(publication.Provider, publication.Version), "Provider contract", publication.Version);
        return Answer.Ok(PublishDocument.Write((publication.Provider, publication.Version), publication.Tags, notices, ("pf:provider-contract", link), request.Links));
    }

    // The form of older clients, which read of the answer where people find it.
    private static async Task<Answer> PutAsync(BrokerRequest request)
    {
        var (publication, _) = await PublishAsync(request, ProviderContractBody.ReadContract(request["provider"], request["version"], await request.ReadObjectAsync()));
        var address = request.Links.ProviderContract(publication.Provider, publication.Version);
        var document = await request.ReadAsync(session => DocumentAsync(session, request));
        document["_links"]!["pf:ui"] = Hal.Link(address, "Provider contract");
        return Answer.Created(address, document);
    }

    private static async Task<(ProviderContractPublication Publication, IReadOnlyList<Notice> Notices)> PublishAsync(BrokerRequest request, ProviderContractPublication publication)
    {
        Ownership.Require(request.Caller, publication.Provider);
        request.Change.BelongsTo(publication.Provider).Note("version", publication.Version).Note("branch", publication.Branch).NoteAll("tags", publication.Tags)
            .Note("hash", publication.Hash).Note("ownTests", publication.OwnTests.Passed);
        var publish = new PublishProviderContract(publication, request.Settings);
        var notices = await request.WriteAsync(publish.RunAsync);
        return (publication, [.. notices, .. await request.ReadAsync(publish.HoldAsync)]);
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(await request.ReadAsync(session => DocumentAsync(session, request)));

    private static async Task<JsonObject> DocumentAsync(StorageSession session, BrokerRequest request)
    {
        var contract = await session.GetProviderContractAsync(request["provider"], request["version"]);
        return ProviderContractDocument.Write(contract, await HeldPact.AllAsync(session, contract), request.Links);
    }

    private static async Task<Answer> ShowDocumentAsync(BrokerRequest request)
    {
        var document = await request.ReadAsync(async session =>
            await session.ReadProviderDocumentAsync((await session.GetProviderContractAsync(request["provider"], request["version"])).DocumentId));
        return Answer.PlainText(document, document.AsSpan().TrimStart().StartsWith("{") ? $"{MediaTypes.Json};charset=utf-8" : MediaTypes.PlainText);
    }

    // Whatever a tool has written, it is shown as text.
    private static async Task<Answer> ShowEvidenceAsync(BrokerRequest request) => Answer.PlainText(await request.ReadAsync(async session =>
        await session.ReadEvidenceAsync((await session.GetProviderContractAsync(request["provider"], request["version"])).Id)
        ?? throw RefusalException.NotFound("The provider contract was published without evidence.")));

    private static async Task<Answer> ShowResultAsync(BrokerRequest request)
    {
        var (contract, held) = await request.ReadAsync(session => FindResultAsync(session, request));
        return Answer.Ok(StaticResultDocument.Write(held, contract, request.Links));
    }
}
