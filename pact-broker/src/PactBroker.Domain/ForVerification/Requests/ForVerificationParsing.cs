using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>Reads the body of a for-verification request. Members nobody knows are left alone: clients are newer than brokers.</summary>
public static class ForVerificationParsing
{
    public static (ForVerificationRequest Request, RequestErrors Errors) Parse(JsonObject body, Func<string, bool> environmentExists)
    {
        var errors = new RequestErrors();
        var request = new ForVerificationRequest
        {
            ProviderBranch = Branch(body, errors),
            ProviderTags = Tags(body, errors),
            IncludePending = IncludePending(body, errors),
            IncludeWipSince = WipSince(body, errors),
        };
        RefuseEmptyBranchWherePendingDependsOnIt(body, request, errors);
        return (request with { Selectors = Selectors(body, request, environmentExists, errors) }, errors);
    }

    private static string? Branch(JsonObject body, RequestErrors errors)
    {
        switch (body["providerVersionBranch"])
        {
            case null:
                return null;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var branch = value.GetValue<string>();
                if (branch.Length > 0 && string.IsNullOrWhiteSpace(branch))
                    errors.Add("providerVersionBranch", "cannot be blank");
                if (branch.Contains('\0', StringComparison.Ordinal))
                    errors.Add("providerVersionBranch", "cannot contain the character U+0000");

                return branch;
            default:
                errors.Add("providerVersionBranch", "must be a string");
                return null;
        }
    }

    private static ImmutableArray<string> Tags(JsonObject body, RequestErrors errors)
    {
        switch (body["providerVersionTags"])
        {
            case null:
                return [];
            case JsonArray items when items.All(item => item?.GetValueKind() == JsonValueKind.String):
                string[] tags = [.. items.Select(item => item!.GetValue<string>())];
                if (tags.Any(tag => tag.Contains('\0', StringComparison.Ordinal)))
                    errors.Add("providerVersionTags", "cannot contain the character U+0000");

                return [.. tags];
            case JsonArray:
                errors.Add("providerVersionTags", "must contain only strings");
                return [];
            default:
                errors.Add("providerVersionTags", "must be an array");
                return [];
        }
    }

    private static bool IncludePending(JsonObject body, RequestErrors errors)
    {
        if (!body.TryGetPropertyValue("includePendingStatus", out var node))
            return true;

        if (node is JsonValue value && value.TryGetValue<bool>(out var include))
            return include;

        errors.Add("includePendingStatus", node is null ? "must be filled" : "must be one of: true, false");
        return true;
    }

    private static DateTimeOffset? WipSince(JsonObject body, RequestErrors errors)
    {
        if (body["includeWipPactsSince"] is not { } node)
            return null;

        if (node.GetValueKind() == JsonValueKind.String
            && DateTimeOffset.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
        {
            return since;
        }

        errors.Add("includeWipPactsSince", "must be a date");
        return null;
    }

    private static void RefuseEmptyBranchWherePendingDependsOnIt(JsonObject body, ForVerificationRequest request, RequestErrors errors)
    {
        var asksForIt = body["includePendingStatus"] is JsonValue value && value.TryGetValue<bool>(out var include) && include;
        if (request.ProviderBranch is "" && request.ProviderTags.IsEmpty && (asksForIt || request.IncludeWipSince is not null))
        {
            errors.Add(
                "providerVersionBranch",
                "when pending or WIP pacts are enabled and there are no tags provided, the provider version branch must not be an empty string, as it is used in the calculations for WIP/pending. A value must be provided (recommended), or it must not be set at all.");
        }
    }

    private static ImmutableArray<ConsumerVersionSelector> Selectors(
        JsonObject body, ForVerificationRequest request, Func<string, bool> environmentExists, RequestErrors errors)
    {
        if (!body.TryGetPropertyValue("consumerVersionSelectors", out var node))
            return [];

        if (node is JsonArray items)
            return [.. items.Select((item, index) => SelectorParsing.Parse(item, index, request.ProviderBranch, environmentExists, errors)).OfType<ConsumerVersionSelector>()];

        errors.Add(SelectorParsing.Field, "must be an array");
        return [];
    }
}
