using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers;

/// <summary>What an interaction can carry for people and tools (version 4).</summary>
/// <typeparam name="TSelf">The builder.</typeparam>
public interface IInteractionNotes<out TSelf>
{
    /// <summary>A text that the verification shows.</summary>
    /// <param name="text">One line.</param>
    TSelf WithComment(string text);

    /// <summary>What it is for: a step of a workflow, its kind, how important it is. Reports show it, and <c>contracts workflows</c> puts the steps of all consumers together.</summary>
    /// <param name="scenarios">One scenario, or several where it is a step of several workflows; tests of the same interaction add theirs up.</param>
    TSelf WithScenario(params Scenario[] scenarios);

    /// <summary>The name of the test that this comes from; the verification shows it.</summary>
    /// <param name="name">The name.</param>
    TSelf WithTestName(string name);

    /// <summary>An identity of its own, for tools that look for it.</summary>
    /// <param name="key">The key.</param>
    TSelf WithKey(string key);

    /// <summary>The provider does not do this yet: a failure is reported, but fails no verification.</summary>
    TSelf Pending();
}
