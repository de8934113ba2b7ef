using System.Text.Json.Nodes;

namespace PactBroker.Http;

/// <summary>Addresses that can only be mistakes: an empty name, a name over several lines.</summary>
internal static class PathGuard
{
    /// <summary>What no database stores, nobody can look for.</summary>
    public static void CheckQuery(string query)
    {
        if (query.Contains("%00", StringComparison.Ordinal))
        {
            throw RefusalException.BadRequest("The query contains the character U+0000.");
        }
    }

    public static void Check(string path)
    {
        if (path.Contains("//", StringComparison.Ordinal))
        {
            throw Problem(StatusCodes.Status404NotFound, "Not found", "The path contains an empty segment: a name is missing from it.");
        }

        if (path.Contains("%0A", StringComparison.OrdinalIgnoreCase) || path.Contains("%0D", StringComparison.OrdinalIgnoreCase) || path.Contains("%09", StringComparison.Ordinal))
        {
            throw Problem(StatusCodes.Status422UnprocessableEntity, "Unprocessable path", "The path contains a line break or a tab.");
        }
    }

    private static RefusalException Problem(int status, string title, string detail) =>
        new(new Answer(status, new JsonObject { ["title"] = title, ["detail"] = detail, ["status"] = status }) { ContentType = MediaTypes.Problem });
}
