namespace Contracts.Engine.Documents.Notes;

/// <summary>Usual kinds of scenarios.</summary>
public static class ScenarioCategory
{
    /// <summary>All is well. A step of a workflow has at least one such scenario.</summary>
    public const string HappyPath = "happy path";

    /// <summary>The provider refuses or fails.</summary>
    public const string Failure = "failure";

    /// <summary>Who may and who may not.</summary>
    public const string Access = "access";

    /// <summary>Rare, but right: nothing there, the same once more.</summary>
    public const string EdgeCase = "edge case";
}
