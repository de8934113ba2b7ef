using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using PactBroker.Access;
using PactBroker.Domain.Matrix;
using PactBroker.Domain.Matrix.Deciding;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.Pacticipants;
using PactBroker.Environments;
using PactBroker.Http;
using PactBroker.Matrix;
using PactBroker.Versions;

namespace PactBroker.Reservations;

/// <summary>
/// A place for a version that is about to be deployed. Whether it may be deployed is decided, and the place kept, in one unit of
/// work, and units of work come one after the other: of two deployments that do not work together the second is refused.
/// </summary>
internal static class ReservationEndpoints
{
    public static void Map(RouteTable routes) => routes
        .Resource("/pacticipants/{pacticipant}/versions/{version}/deployed-versions/environment/{environment}/reservation").Get(ListAsync).Post(Permissions.Deploy, ReserveAsync).Delete(Permissions.Deploy, CancelAsync);

    private static async Task<Answer> ReserveAsync(BrokerRequest request)
    {
        var wish = ReservationBody.Read(await request.ReadObjectAsync());
        return await request.WriteAsync(async session =>
        {
            var version = await session.GetVersionAsync(request["pacticipant"], request["version"]);
            var environment = await session.GetEnvironmentAsync(request["environment"]);
            var asked = new MatrixSelector { Pacticipant = new PacticipantName(version.Pacticipant), Version = new VersionNumber(version.Number) };
            var answer = await MatrixReader.AskAsync(session, CanIDeployQuery.About(asked, environment.Name, toTag: null));
            var document = await MatrixAnswers.DocumentAsync(request, session, answer, ShownRows.Of(answer));
            request.Change.Happened = answer.Verdict == Verdict.Yes;
            if (answer.Verdict != Verdict.Yes)
            {
                return Answer.Ok(document);
            }

            document["reservation"] = Write(await session.ReserveAsync(version, environment.Id, wish.ApplicationInstance, wish.Duration));
            return Answer.Created(request.Links.Reservations(version.Pacticipant, version.Number, environment.Uuid), document);
        });
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var rows = await request.ReadAsync(async session => await session.ListReservationsAsync(
            (await session.GetVersionAsync(request["pacticipant"], request["version"])).Id, (await session.GetEnvironmentAsync(request["environment"])).Id));
        return Answer.Ok(new JsonObject
        {
            ["_embedded"] = new JsonObject { ["reservations"] = Hal.Array(rows.Select(Write)) },
            ["_links"] = new JsonObject { ["self"] = Hal.Link(request.Links.Reservations(request["pacticipant"], request["version"], request["environment"])) },
        });
    }

    private static async Task<Answer> CancelAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.ConsumeReservationAsync(
            (await session.GetVersionAsync(request["pacticipant"], request["version"])).Id,
            (await session.GetEnvironmentAsync(request["environment"])).Id,
            request.Parameter("applicationInstance") ?? "") > 0 ? true : throw RefusalException.NotFound());
        return Answer.NoContent;
    }

    private static JsonObject Write(ReservationRow row) =>
        new JsonObject { ["uuid"] = row.Uuid }
            .With("applicationInstance", row.ApplicationInstance is "" ? null : row.ApplicationInstance)
            .With("createdAt", Hal.Instant(row.ValidFrom))
            .With("expiresAt", Hal.Instant(row.ValidTo));
}
