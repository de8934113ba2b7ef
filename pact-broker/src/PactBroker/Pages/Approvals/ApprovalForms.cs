using System.Text.Json.Nodes;
using PactBroker.Approvals;
using PactBroker.Http;

namespace PactBroker.Pages.Approvals;

/// <summary>What an owner decides on the page of a request; under the address where programs do the same.</summary>
internal static class ApprovalForms
{
    public static void Map(RouteTable routes) => routes.Form("/approvals/{approval}/decision", ApprovalEndpoints.Deciding, DecideAsync);

    private static async Task<Answer> DecideAsync(BrokerRequest request, IFormCollection form)
    {
        var body = new JsonObject { ["approved"] = form["approved"].ToString() == "true" };
        foreach (var field in new[] { "comment", "decidedBy", "acknowledges" })
        {
            if (form[field].ToString().Trim() is { Length: > 0 } text)
            {
                body[field] = text;
            }
        }

        await ApprovalEndpoints.DecideAsync(request, body);
        return Answer.SeeOther(request.Links.WithoutHost().Approval(request["approval"]));
    }
}
