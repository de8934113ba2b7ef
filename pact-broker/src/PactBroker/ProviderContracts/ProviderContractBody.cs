using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.OpenApi;
using PactBroker.Http;
using PactBroker.Publishing;
using PactBroker.Verifications;

namespace PactBroker.ProviderContracts;

/// <summary>Reads what a provider publishes, in both forms that existing clients send, and reports everything that is wrong with it.</summary>
internal static class ProviderContractBody
{
    private const int LongestDocument = 8 * 1024 * 1024;
    private const int LongestEvidence = 1024 * 1024;

    /// <summary>The version with everything about it.</summary>
    public static ProviderContractPublication ReadWhole(string provider, JsonObject json)
    {
        var body = new BodyReader(json, new ValidationErrors());
        var version = body.RequiredName("pacticipantVersionNumber");
        var (branch, tags, buildUrl) = (PublishBody.Branch(body), PublishBody.Tags(body), VerificationBody.BuildUrl(body));
        if (json["contract"] is not JsonObject contract)
        {
            body.Errors.Add("contract", json.ContainsKey("contract") ? "must be a hash" : "is missing");
            throw body.Errors.ToRefusal();
        }

        var publication = Read(provider, version, new BodyReader(contract, body.Errors), "specification", "selfVerificationResults");
        return publication with { Branch = branch, Tags = tags, BuildUrl = buildUrl };
    }

    /// <summary>The contract alone: older clients create the version before.</summary>
    public static ProviderContractPublication ReadContract(string provider, string version, JsonObject json) =>
        Read(provider, version, new BodyReader(json, new ValidationErrors()), "contractType", "verificationResults");

    private static ProviderContractPublication Read(string provider, string version, BodyReader contract, string specification, string results)
    {
        if ((contract.Text(specification) ?? "oas") != "oas")
        {
            contract.Errors.Add(specification, "must be one of: oas");
        }

        var document = Encoded(contract, "content", LongestDocument, required: true) ?? "";
        var tests = OwnTestsOf(contract, results);
        if (!contract.Errors.Any)
        {
            CheckDocument(document, contract.Errors);
        }

        contract.Errors.ThrowIfAny();
        return new ProviderContractPublication(provider, version, Branch: null, [], BuildUrl: null, document, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))), tests);
    }

    private static OwnTests OwnTestsOf(BodyReader contract, string field)
    {
        if (contract[field] is null)
        {
            return new OwnTests(null, null, null, null, null, null);
        }

        if (contract[field] is not JsonObject given)
        {
            contract.Errors.Add(field, "must be a hash");
            return new OwnTests(null, null, null, null, null, null);
        }

        var results = new BodyReader(given, contract.Errors);
        return new OwnTests(
            results.Has("success") ? results.Flag("success") : null,
            Encoded(results, "content", LongestEvidence, required: false),
            results.Text("contentType"),
            results.Text("format"),
            results.Text("verifier"),
            results.Text("verifierVersion"));
    }

    private static string? Encoded(BodyReader body, string field, int longest, bool required)
    {
        if (!body.Has(field))
        {
            if (required)
            {
                body.Errors.Add(field, "is missing");
            }

            return null;
        }

        if (body[field] is not JsonValue value || !value.TryGetValue<string>(out var encoded))
        {
            body.Errors.Add(field, "must be a string");
            return null;
        }

        var text = EncodedText.Read(encoded, longest, out var problem);
        if (problem is not null)
        {
            body.Errors.Add(field, problem);
        }

        return text;
    }

    private static void CheckDocument(string document, ValidationErrors errors)
    {
        try
        {
            ApiDocument.Parse(document, "content");
        }
        catch (OpenApiFormatException broken)
        {
            errors.Add("content", $"{broken.Message["content ".Length..]} {broken.Remedy}");
        }
    }
}
