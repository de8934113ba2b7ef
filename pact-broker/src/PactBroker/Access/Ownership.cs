using PactBroker.Domain.Registry.Names;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Access;

/// <summary>Who may change what belongs to some only, changes what they publish, verify and deploy, and their schemas.</summary>
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

    /// <exception cref="RefusalException">It is none of what the caller may change.</exception>
    public static void Require(Caller caller, string? owner)
    {
        if (caller.Holdings is { } holdings && !holdings.HasPacticipant(owner))
        {
            throw NotTheirs(caller, holdings, owner is null ? "concerns all" : $"belongs to {owner}");
        }
    }

    /// <exception cref="RefusalException">It is none of what the caller may change.</exception>
    public static void Require(Caller caller, SubjectName subject)
    {
        if (caller.Holdings is { } holdings && !holdings.HasSubject(subject.ToString()))
        {
            throw NotTheirs(caller, holdings, $"is the subject {subject}");
        }
    }

    /// <exception cref="RefusalException">It is none of what the caller may change.</exception>
    public static async Task RequireOwnerOfVersionAsync(this BrokerRequest request, StorageSession session, long versionId)
    {
        var owner = await session.FirstAsync<string>("SELECT p.name FROM versions v JOIN pacticipants p ON p.id = v.pacticipant_id WHERE v.id = @versionId", new { versionId });
        request.Change.BelongsTo(owner);
        Require(request.Caller, owner);
    }

    private static RefusalException NotTheirs(Caller caller, Holdings holdings, string what) =>
        RefusalException.Because(StatusCodes.Status403Forbidden, $"{caller.Name} may change what belongs to {holdings.Whose}; this {what}.");
}
