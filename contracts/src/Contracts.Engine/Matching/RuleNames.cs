namespace Contracts.Engine.Matching;

/// <summary>What a mismatch names as its rule where the contract sets none.</summary>
internal static class RuleNames
{
    public const string Equality = "equality";

    public const string Type = "type";
}
