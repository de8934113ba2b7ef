using System.Globalization;
using Contracts.Schemas.Events;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage;
using PactBroker.Verifications;
using PactBroker.Versions;

namespace PactBroker.Events;

/// <summary>What applications read and write of events, and what replaying real events found.</summary>
internal static class EventEndpoints
{
    private const string Contract = "/events/{event}/{role}/{application}/contracts/{hash}";

    public static void Map(RouteTable routes)
    {
        routes.Resource("/pacticipants/{pacticipant}/versions/{version}/events").Get(ListOfVersionAsync);
        routes.Resource("/events/writers/{writer}/readers").Get(ListReadersAsync);
        routes.Resource(Contract).Get(ShowAsync);
        routes.Resource($"{Contract}/results").Post(Permissions.Verify, AddResultAsync);
        routes.Resource($"{Contract}/results/{{number}}").Get(ShowResultAsync);
    }

    private static async Task<Answer> ListOfVersionAsync(BrokerRequest request)
    {
        var found = await request.ReadAsync(async session =>
            await session.ListEventContractsAsync((await session.GetVersionAsync(request["pacticipant"], request["version"])).Id));
        return Answer.Ok(EventDocument.WriteList(found, request.Links, request.Links.EventsOf(request["pacticipant"], request["version"])));
    }

    private static async Task<Answer> ListReadersAsync(BrokerRequest request)
    {
        var events = request.Query["event"].OfType<string>().ToList();
        var (readers, read) = await request.ReadAsync(async session =>
        {
            var readers = await session.ListReadersAsync(events.Count > 0 ? events : await session.ListWrittenEventsAsync(request["writer"]));
            return (readers, await session.ListReadContentsAsync(request["writer"], readers.Select(reader => reader.ContentId)));
        });
        return Answer.Ok(EventDocument.WriteReaders(readers, read, request.Links));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) =>
        Answer.Ok(EventDocument.Write(await request.ReadAsync(session => FindAsync(session, request)), request.Links));

    private static async Task<Answer> AddResultAsync(BrokerRequest request)
    {
        var (writer, result) = EventResultBody.Read(await request.ReadObjectAsync());
        var added = await request.WriteAsync(async session =>
        {
            var contract = await FindAsync(session, request);
            var number = await session.AddVerificationAsync(contract.ContentId, writer, result);
            return (Contract: contract, Result: (await session.FindEventResultAsync(contract.ContentId, number))!);
        });
        return Answer.Created(request.Links.EventResult(added.Contract.Event, added.Contract.Application, added.Contract.Hash, added.Result.Id), EventDocument.Write(added.Contract, added.Result, request.Links));
    }

    private static async Task<Answer> ShowResultAsync(BrokerRequest request)
    {
        var found = await request.ReadAsync(async session =>
        {
            var contract = await FindAsync(session, request);
            return long.TryParse(request["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && await session.FindEventResultAsync(contract.ContentId, number) is { } result
                ? EventDocument.Write(contract, result, request.Links)
                : throw RefusalException.NotFound();
        });
        return Answer.Ok(found);
    }

    public static Task<EventContractRow> FindAsync(StorageSession session, BrokerRequest request) => session.GetEventContractAsync(
        request["event"],
        request["role"] switch { "readers" => EventRole.Reader, "writers" => EventRole.Writer, _ => throw RefusalException.NotFound() },
        request["application"],
        request["hash"]);
}
