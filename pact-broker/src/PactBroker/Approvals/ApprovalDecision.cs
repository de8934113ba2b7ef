using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Approvals;

/// <summary>What an owner says. Where the broker knows who asks, that is who decides; where it does not ask, the body says who.</summary>
internal sealed record ApprovalDecision(string Outcome, string By, string? Comment)
{
    /// <exception cref="RefusalException">It says nothing, or who says it is no owner.</exception>
    public static ApprovalDecision Read(JsonObject json, BrokerRequest request, IReadOnlyList<string> owners)
    {
        var body = new BodyReader(json, new ValidationErrors());
        var approved = body.RequiredFlag("approved");
        var (by, comment) = WhoAndWhy(body, request, owners);
        return new ApprovalDecision(approved ? ApprovalState.Approved : ApprovalState.Rejected, by, comment);
    }

    /// <summary>Which of the owners it is, and what he says to it.</summary>
    /// <exception cref="RefusalException">It is none of them.</exception>
    public static (string By, string? Comment) WhoAndWhy(JsonObject json, BrokerRequest request, IReadOnlyList<string> owners) => WhoAndWhy(new BodyReader(json, new ValidationErrors()), request, owners);

    private static (string By, string? Comment) WhoAndWhy(BodyReader body, BrokerRequest request, IReadOnlyList<string> owners)
    {
        var comment = body.Text("comment");
        var by = request.Settings.Access.IsOn ? request.Caller.Name : body.RequiredName("decidedBy");
        body.Errors.ThrowIfAny();
        var owner = owners.FirstOrDefault(name => IsSame(name, by))
            ?? throw RefusalException.Because(StatusCodes.Status403Forbidden, $"{by} is no owner here; {(owners.Count == 0 ? "nobody is" : $"{string.Join(" or ", owners)} can decide")}.");
        return (owner, comment);
    }

    // A token is named by its uuid; what else it is called is for people.
    private static bool IsSame(string owner, string caller) => owner == caller || caller.StartsWith($"token {owner} (", StringComparison.Ordinal);
}
