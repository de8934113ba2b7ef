using System.Text.Json.Nodes;
using PactBroker.Client.Http;

namespace PactBroker.Client.Importing;

/// <summary>What a provider version says that it answers, with what its own tests found. Only this broker has such contracts in its index, and takes them.</summary>
internal static class ProviderContractCopy
{
    public static async Task CopyAsync(string provider, string version, ImportContext context, CancellationToken cancellationToken)
    {
        if (await context.Source.FindAsync("pb:provider-contract", cancellationToken, ("provider", provider), ("version", version)).ConfigureAwait(false) is not { } contract)
            return;

        var copy = new JsonObject { ["specification"] = "oas", ["content"] = await EncodedAsync(contract.Link("pb:provider-document"), context, cancellationToken).ConfigureAwait(false) };
        if (contract.Root.MemberOrNull("selfVerificationResults") is { } found)
        {
            var tests = ImportJson.Copy(found, "success", "contentType", "format", "verifier", "verifierVersion");
            if (contract.FindLink("pb:evidence") is { } evidence)
                tests["content"] = await EncodedAsync(evidence, context, cancellationToken).ConfigureAwait(false);
            if (tests.Count > 0)
                copy["selfVerificationResults"] = tests;
        }

        var address = await context.Target.LinkAsync("pf:publish-provider-contract", cancellationToken, ("provider", provider)).ConfigureAwait(false);
        await context.Target.WriteAsync(HttpMethod.Post, address, new JsonObject { ["pacticipantVersionNumber"] = version, ["contract"] = copy }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> EncodedAsync(Uri address, ImportContext context, CancellationToken cancellationToken) =>
        Convert.ToBase64String((await context.Source.ReadAsync(address, cancellationToken).ConfigureAwait(false)).Span);
}
