using PactBroker.Http;

namespace PactBroker.Regressions;

/// <summary>Regressions that verifications caught, with what shows them: of all, of a consumer, of a provider.</summary>
internal static class RegressionEndpoints
{
    public static void Map(RouteTable routes) => routes.Resource("/regressions").Get(request =>
    {
        var (page, consumer, provider) = (PageRequest.Of(request, always: true), request.Parameter("consumer"), request.Parameter("provider"));
        return request.ReadAsync(async session => Answer.Ok(RegressionDocument.Write(
            await session.CountRegressionsAsync(consumer, provider), await session.ListRegressionsAsync(consumer, provider, page), page, request)));
    });
}
