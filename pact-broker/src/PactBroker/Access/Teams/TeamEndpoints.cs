using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Access.Teams;

/// <summary>Teams: everybody sees who looks after what, and who has admin says it.</summary>
internal static class TeamEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/teams").Get(ListAsync);
        routes.Resource("/teams/{team}").Get(ShowAsync).Put(Permissions.Admin, SaveAsync).Delete(Permissions.Admin, DeleteAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var teams = await request.ReadAsync(session => session.ListTeamsAsync());
        return Answer.Ok(new JsonObject
        {
            ["_embedded"] = new JsonObject { ["teams"] = Hal.Array(teams.Select(team => Write(team, request.Links))) },
            ["_links"] = new JsonObject { ["self"] = Hal.Link(request.Links.Teams, "Teams"), ["curies"] = request.Links.Curies("teams") },
        });
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) => Answer.Ok(Write(await request.ReadAsync(session => session.GetTeamAsync(request["team"])), request.Links));

    private static async Task<Answer> SaveAsync(BrokerRequest request)
    {
        var (body, errors) = (await request.ReadObjectAsync(), new ValidationErrors());
        var team = new Team(request["team"], Texts(body, "pacticipants", errors), Texts(body, "subjects", errors));
        errors.ThrowIfAny();
        request.Change.NoteAll("pacticipants", [.. team.Pacticipants]).NoteAll("subjects", [.. team.Subjects]);
        var added = await request.WriteAsync(session => session.SaveTeamAsync(team));
        var document = Write(team, request.Links);
        return added ? Answer.Created(request.Links.Team(team.Name), document) : Answer.Ok(document);
    }

    private static async Task<Answer> DeleteAsync(BrokerRequest request)
    {
        await request.WriteAsync(async session => await session.DeleteTeamAsync(request["team"]) == 1 ? true : throw RefusalException.NotFound());
        return Answer.NoContent;
    }

    private static List<string> Texts(JsonObject body, string field, ValidationErrors errors)
    {
        if (body[field] is null)
        {
            return [];
        }

        if (body[field] is not JsonArray items || !items.All(item => item?.GetValueKind() == JsonValueKind.String))
        {
            errors.Add(field, "must be a list of names");
            return [];
        }

        var names = items.Select(item => item!.GetValue<string>()).Distinct().ToList();
        foreach (var problem in names.Select(name => name.Length == 0 ? "has an empty name" : NameRule.Problem(name)).OfType<string>())
        {
            errors.Add(field, problem);
        }

        return names;
    }

    private static JsonObject Write(Team team, BrokerLinks links) => new()
    {
        ["name"] = team.Name,
        ["pacticipants"] = Hal.Array(team.Pacticipants.Select(name => (JsonNode)name)),
        ["subjects"] = Hal.Array(team.Subjects.Select(name => (JsonNode)name)),
        ["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(links.Team(team.Name), "Team", team.Name),
            ["pb:teams"] = Hal.Link(links.Teams, "All teams"),
            ["curies"] = links.Curies("team"),
        },
    };
}
