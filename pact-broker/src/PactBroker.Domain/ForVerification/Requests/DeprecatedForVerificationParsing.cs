using System.Text.Json.Nodes;
using PactBroker.Domain.Queries;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>Reads the old form of the question, a GET with a nested query, by putting it into the words of the new one.</summary>
public static class DeprecatedForVerificationParsing
{
    public static (ForVerificationRequest Request, RequestErrors Errors) Parse(string queryString, Func<string, bool> environmentExists)
    {
        if (!NestedParameters.TryParse(queryString, out var parameters, out var error))
        {
            var errors = new RequestErrors();
            errors.Add("", error);
            return (new ForVerificationRequest(), errors);
        }

        var (request, problems) = ForVerificationParsing.Parse(Body(parameters), environmentExists);
        return (request with { IsDeprecatedForm = true }, problems);
    }

    private static JsonObject Body(NestedParameters parameters)
    {
        var body = new JsonObject();
        if (parameters.TextOrNull("provider_version_branch") is { } branch)
            body["providerVersionBranch"] = branch;

        var tags = parameters.ItemsOf("provider_version_tags").OfType<ParameterNode.Text>().Select(tag => (JsonNode)tag.Value).ToArray();
        if (tags.Length > 0)
            body["providerVersionTags"] = new JsonArray(tags);

        if (parameters.TextOrNull("include_pending_status") is { } pending)
            body["includePendingStatus"] = pending == "true";

        if (parameters.TextOrNull("include_wip_pacts_since") is { } since)
            body["includeWipPactsSince"] = since;

        var selectors = parameters.ItemsOf("consumer_version_selectors").OfType<ParameterNode.Map>().Select(map => (JsonNode)Selector(map.Parameters)).ToArray();
        if (selectors.Length > 0)
            body["consumerVersionSelectors"] = new JsonArray(selectors);

        return body;
    }

    private static JsonObject Selector(NestedParameters map)
    {
        var selector = new JsonObject();
        foreach (var (query, member) in new[] { ("tag", "tag"), ("fallback_tag", "fallbackTag"), ("consumer", "consumer") })
        {
            if (map.TextOrNull(query) is { } text)
                selector[member] = text;
        }

        if (map.TextOrNull("latest") is { } latest)
            selector["latest"] = latest == "true";

        return selector;
    }
}
