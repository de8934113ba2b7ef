using System.Collections.Frozen;

namespace PactBroker.Domain.Webhooks.Templates;

/// <summary>What can stand in a template as <c>${pactbroker.…}</c>.</summary>
public static class TemplateParameters
{
    public const string ConsumerName = "consumerName";
    public const string ProviderName = "providerName";
    public const string ConsumerVersionNumber = "consumerVersionNumber";
    public const string ProviderVersionNumber = "providerVersionNumber";
    public const string ConsumerVersionTags = "consumerVersionTags";
    public const string ProviderVersionTags = "providerVersionTags";
    public const string ConsumerVersionBranch = "consumerVersionBranch";
    public const string ProviderVersionBranch = "providerVersionBranch";
    public const string ConsumerVersionDescriptions = "consumerVersionDescriptions";
    public const string ProviderVersionDescriptions = "providerVersionDescriptions";
    public const string ConsumerLabels = "consumerLabels";
    public const string ProviderLabels = "providerLabels";
    public const string PactUrl = "pactUrl";
    public const string VerificationResultUrl = "verificationResultUrl";
    public const string GithubVerificationStatus = "githubVerificationStatus";
    public const string BitbucketVerificationStatus = "bitbucketVerificationStatus";
    public const string AzureDevOpsVerificationStatus = "azureDevOpsVerificationStatus";
    public const string GitlabVerificationStatus = "gitlabVerificationStatus";
    public const string EventName = "eventName";
    public const string BuildUrl = "buildUrl";
    public const string CurrentlyDeployedProviderVersionNumber = "currentlyDeployedProviderVersionNumber";

    /// <summary>The event that a writer writes and a reader reads.</summary>
    public const string MessageName = "messageName";

    /// <summary>Where what the writer published can be read.</summary>
    public const string SchemaUrl = "schemaUrl";

    /// <summary>What the reader cannot read, in words.</summary>
    public const string Problems = "problems";

    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
        [
            ConsumerName, ProviderName, ConsumerVersionNumber, ProviderVersionNumber, ConsumerVersionTags, ProviderVersionTags, ConsumerVersionBranch, ProviderVersionBranch,
            ConsumerVersionDescriptions, ProviderVersionDescriptions, ConsumerLabels, ProviderLabels, PactUrl, VerificationResultUrl, GithubVerificationStatus,
            BitbucketVerificationStatus, AzureDevOpsVerificationStatus, GitlabVerificationStatus, EventName, BuildUrl, CurrentlyDeployedProviderVersionNumber,
            MessageName, SchemaUrl, Problems,
        ],
        StringComparer.Ordinal);

    /// <summary>A result in the words of those who show it beside a commit; null is no result yet.</summary>
    public static IEnumerable<KeyValuePair<string, string>> StatusWords(bool? success) =>
    [
        new(GithubVerificationStatus, Word(success, "pending", "success", "failure")),
        new(BitbucketVerificationStatus, Word(success, "INPROGRESS", "SUCCESSFUL", "FAILED")),
        new(AzureDevOpsVerificationStatus, Word(success, "pending", "succeeded", "failed")),
        new(GitlabVerificationStatus, Word(success, "pending", "success", "failed")),
    ];

    private static string Word(bool? success, string none, string yes, string no) => success switch { null => none, true => yes, false => no };
}
