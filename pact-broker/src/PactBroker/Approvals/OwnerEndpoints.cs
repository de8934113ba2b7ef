using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Pacticipants;

namespace PactBroker.Approvals;

/// <summary>Who approves what breaks contracts of a pacticipant. Without anybody nothing has to be approved.</summary>
internal static class OwnerEndpoints
{
    public const string OfConsumers = "consumers";

    public const string OfNobody = "none";

    private const int Most = 100;

    public static void Map(RouteTable routes) =>
        routes.Resource("/pacticipants/{pacticipant}/approval").Get(ShowAsync).Put(Permissions.Admin, SetAsync).Delete(Permissions.Admin, ClearAsync);

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(await request.ReadAsync(async session =>
    {
        var pacticipant = await session.GetPacticipantAsync(request["pacticipant"]);
        return ApprovalDocument.WriteOwners(pacticipant.Name, await session.ListOwnersAsync(pacticipant.Id), await session.AwaitsConsumersAsync(pacticipant.Id), request.Links);
    }));

    private static async Task<Answer> SetAsync(BrokerRequest request)
    {
        var body = await request.ReadObjectAsync();
        var (owners, awaitsConsumers) = (Owners(body), AwaitsConsumers(body));
        request.Change.NoteAll("owners", owners).Note("acknowledgement", awaitsConsumers ? OfConsumers : OfNobody);
        return Answer.Ok(await request.WriteAsync(async session =>
        {
            var pacticipant = await session.GetPacticipantAsync(request["pacticipant"]);
            await session.SetOwnersAsync(pacticipant.Id, owners, awaitsConsumers, request.Caller);
            return ApprovalDocument.WriteOwners(pacticipant.Name, owners, awaitsConsumers, request.Links);
        }));
    }

    private static async Task<Answer> ClearAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session =>
        {
            await session.SetOwnersAsync((await session.GetPacticipantAsync(request["pacticipant"])).Id, [], awaitsConsumers: false, request.Caller);
            return 0;
        });
        return Answer.NoContent;
    }

    private static bool AwaitsConsumers(JsonObject body) => body["acknowledgement"] switch
    {
        null => false,
        JsonValue text when text.TryGetValue<string>(out var who) && who is OfConsumers or OfNobody => who == OfConsumers,
        _ => throw RefusalException.Invalid("acknowledgement", $"must be one of {OfConsumers}, {OfNobody}"),
    };

    private static List<string> Owners(JsonObject body)
    {
        var names = body["owners"] is JsonArray { Count: > 0 and <= Most } items && items.All(item => item?.GetValueKind() == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.GetValue<string>()))
            ? items.Select(item => item!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal).ToList()
            : throw RefusalException.Invalid("owners", $"must be a list of 1 to {Most} names; DELETE switches approval off");
        return names.TrueForAll(name => !name.AsSpan().ContainsAny('\n', '\r', '\0')) ? names : throw RefusalException.Invalid("owners", "must be names on one line each");
    }
}
