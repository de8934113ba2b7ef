namespace PactBroker.Domain.Contents;

/// <summary>What came of merging two contents: one content, or why not.</summary>
public abstract record ContractMergeResult
{
    private ContractMergeResult()
    {
    }

    public sealed record Merged(ContractContent Content) : ContractMergeResult;

    public sealed record Conflict(IReadOnlyList<string> Reasons) : ContractMergeResult;
}
