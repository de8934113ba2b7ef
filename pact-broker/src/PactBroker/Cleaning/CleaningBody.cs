using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Cleaning;

/// <summary>What a request says of how to clean up, on top of how the broker is set up.</summary>
internal static class CleaningBody
{
    public static async Task<CleaningOptions> ReadAsync(BrokerRequest request)
    {
        var body = await request.ReadObjectAsync();
        var errors = new ValidationErrors();
        var reader = new BodyReader(body, errors);
        var options = request.Settings.Cleaning with
        {
            DryRun = reader.Has("dryRun") && reader.Flag("dryRun") == true,
        };
        options = Apply(body, "deletionLimit", errors, options, (node, all) => all with { DeletionLimit = Number(node, least: 1) });
        options = Apply(body, "overwrittenDataMaxAge", errors, options, (node, all) => all with { OverwrittenDataMaxAge = TimeSpan.FromDays(Number(node, least: 0)) });
        options = Apply(body, "keepVersionSelectors", errors, options, (node, all) => all with { KeepVersions = KeepSelectorJson.ReadList(node) });
        options = Apply(body, "keepBranchSelectors", errors, options, (node, all) => all with { KeepBranches = KeepSelectorJson.ReadList(node) });
        errors.ThrowIfAny();
        return options;
    }

    private static CleaningOptions Apply(JsonObject body, string field, ValidationErrors errors, CleaningOptions options, Func<JsonNode?, CleaningOptions, CleaningOptions> apply)
    {
        if (!body.TryGetPropertyValue(field, out var node))
        {
            return options;
        }

        try
        {
            return apply(node, options);
        }
        catch (FormatException problem)
        {
            errors.Add(field, problem.Message);
            return options;
        }
    }

    private static int Number(JsonNode? node, int least) => node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue<int>(out var number) && number >= least
        ? number
        : throw new FormatException($"must be a whole number of at least {least}");
}
