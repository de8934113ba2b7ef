using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Publishing;

internal static class PublishEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/contracts/publish").Post(new AccessRule(Permissions.Publish) { OwnerIsInside = true }, PublishAsync);

    private static async Task<Answer> PublishAsync(BrokerRequest request)
    {
        var publish = PublishBody.Read(await request.ReadObjectAsync());
        Ownership.Require(request.Caller, publish.Pacticipant);
        request.Change.BelongsTo(publish.Pacticipant).Note("version", publish.Version).Note("branch", publish.Branch).NoteAll("tags", publish.Tags)
            .NoteAll("providers", [.. publish.Contracts.Select(contract => contract.Provider)]);
        var notices = await request.WriteAsync(new PublishContracts(publish, request.Settings, request.Links).RunAsync);
        request.SignalDeliveries();
        return Answer.Ok(PublishDocument.Write(publish, notices, request.Links));
    }
}
