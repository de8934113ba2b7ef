using PactBroker.Access;

namespace PactBroker.Pages;

/// <summary>A page: where it is, and the component that draws it.</summary>
/// <param name="Path">A route. Where programs have a resource under the same one, a browser gets the page and everybody else the resource.</param>
/// <param name="Component">The file of the page; it reads what it shows.</param>
/// <param name="Menu">What the menu calls it; null where it is not in the menu.</param>
internal sealed record Page(string Path, Type Component, string? Menu = null)
{
    /// <summary>Whom it is open to.</summary>
    public AccessRule Rule { get; init; } = AccessRule.Read;
}
