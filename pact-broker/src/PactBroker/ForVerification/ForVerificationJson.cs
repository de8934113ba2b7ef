using System.Text.Json.Nodes;
using PactBroker.Domain.ForVerification;
using PactBroker.Domain.ForVerification.Notices;
using PactBroker.Domain.ForVerification.Requests;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.ForVerification;

/// <summary>The list as verifiers read it. One malformed entry makes some of them report that there are no pacts, so every value is present and of its type.</summary>
internal static class ForVerificationJson
{
    public static JsonObject Write(string provider, IEnumerable<VerifiablePact> pacts, ForVerificationRequest request, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject { ["pacts"] = Hal.Array(pacts.Select(pact => Pact(provider, pact, request, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link($"{links.ProviderPacts(provider)}/for-verification", title: "Pacts to be verified") },
    };

    private static JsonObject Pact(string provider, VerifiablePact pact, ForVerificationRequest request, BrokerLinks links)
    {
        var publication = pact.Selected.Publication;
        var consumer = publication.Consumer.Name.Value;
        var url = links.PactVersion(provider, consumer, publication.Hash, pact.Metadata.Encode());
        var properties = new JsonObject();
        if (request.IncludePending)
            properties["pending"] = pact.IsWip || pact.Pending.IsPending;

        if (pact.IsWip)
            properties["wip"] = true;

        properties["notices"] = Hal.Array(VerificationNotices
            .For(pact, request, links.PactVersion(provider, consumer, publication.Hash), url)
            .Select(notice => new JsonObject { ["when"] = notice.When, ["text"] = notice.Text }));
        return new JsonObject
        {
            ["shortDescription"] = pact.Selected.ShortDescription,
            ["verificationProperties"] = properties,
            ["_links"] = new JsonObject { ["self"] = Hal.Link(url, name: pact.Selected.Name) },
        };
    }
}
