using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Pacts;

namespace PactBroker.Verifications;

internal static class VerificationBody
{
    public static async Task<NewVerification> ReadAsync(BrokerRequest request)
    {
        var json = await request.ReadObjectAsync();
        var body = new BodyReader(json, new ValidationErrors());
        var metadata = PactEndpoints.Metadata(request);
        var verification = new NewVerification
        {
            Success = body.RequiredFlag("success"),
            ProviderVersion = body.RequiredName("providerApplicationVersion"),
            BuildUrl = BuildUrl(body),
            TestResults = json["testResults"]?.ToJsonString(),
            VerifiedBy = (json["verifiedBy"] as JsonObject)?.ToJsonString(),
            Pending = metadata.Pending,
            Wip = metadata.Wip,
            Selectors = request.OptionalName("metadata"),
        };
        body.Errors.ThrowIfAny();
        return verification;
    }

    public static string? BuildUrl(BodyReader body)
    {
        var url = body.Text("buildUrl");
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")))
        {
            body.Errors.Add("buildUrl", "must be an http or https URL");
        }

        return url;
    }
}
