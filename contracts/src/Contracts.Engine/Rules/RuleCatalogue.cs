namespace Contracts.Engine.Rules;

/// <summary>The table of all matching rules: the names each goes by in a pact file and how it is read.</summary>
public static class RuleCatalogue;
