using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using PactBroker.Client.Access;

namespace Contracts.Cli.Access;

/// <summary>Teams for people and for programs.</summary>
internal static class TeamOutput
{
    public static JsonObject Json(AccessTeam team) => new()
    {
        ["name"] = team.Name,
        ["pacticipants"] = JsonOutput.Texts(team.Pacticipants),
        ["subjects"] = JsonOutput.Texts(team.Subjects),
    };

    public static void Write(IEnumerable<AccessTeam> teams, Printer printer) => printer.Table(
        ["TEAM", "APPLICATIONS", "SUBJECTS"],
        teams.Select(team => (IReadOnlyList<(string, Tone)>)
        [
            (team.Name, Tone.Strong),
            (string.Join(", ", team.Pacticipants), Tone.Plain),
            (string.Join(", ", team.Subjects), Tone.Plain),
        ]));

    public static string Things(AccessTeam team) =>
        string.Join(", ", team.Pacticipants.Concat(team.Subjects.Select(subject => $"subject {subject}")).DefaultIfEmpty("nothing"));
}
