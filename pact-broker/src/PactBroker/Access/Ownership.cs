using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Access;

/// <summary>Who may change one pacticipant only, changes what is that one's: what it publishes, verifies and deploys.</summary>
internal static class Ownership
{
    /// <summary>Whose route this is; null where the path does not say.</summary>
    public static string? OwnerOf(HttpContext context, AccessRule rule)
    {
        var name = context.Request.RouteValues.ContainsKey("pacticipant") ? "pacticipant"
            : context.Request.RouteValues.ContainsKey("application") ? "application"
            : rule.AnyOf.HasFlag(Permissions.Verify) ? "provider"
            : "consumer";
        return context.Request.RouteValues[name] is string encoded ? Uri.UnescapeDataString(encoded) : null;
    }

    /// <exception cref="RefusalException">The caller may change another one only.</exception>
    public static void Require(Caller caller, string? owner)
    {
        if (caller.Pacticipant is not null && caller.Pacticipant != owner)
        {
            throw RefusalException.Because(StatusCodes.Status403Forbidden, $"{caller.Name} may change what belongs to {caller.Pacticipant}; this {(owner is null ? "concerns all" : $"belongs to {owner}")}.");
        }
    }

    /// <exception cref="RefusalException">The caller may change another one only.</exception>
    public static async Task RequireOwnerOfVersionAsync(this BrokerRequest request, StorageSession session, long versionId)
    {
        var owner = await session.FirstAsync<string>("SELECT p.name FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE v.id = @versionId", new { versionId });
        request.Change.BelongsTo(owner);
        Require(request.Caller, owner);
    }
}
