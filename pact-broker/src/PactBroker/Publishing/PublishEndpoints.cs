using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Publishing;

internal static class PublishEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/contracts/publish").Post(Permissions.Publish, PublishAsync);

    private static async Task<Answer> PublishAsync(BrokerRequest request)
    {
        var publish = PublishBody.Read(await request.ReadObjectAsync());
        var notices = await request.WriteAsync(new PublishContracts(publish, request.Settings, request.Links).RunAsync);
        request.SignalDeliveries();
        return Answer.Ok(PublishDocument.Write(publish, notices, request.Links));
    }
}
