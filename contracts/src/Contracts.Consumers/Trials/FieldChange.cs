namespace Contracts.Consumers.Trials;

/// <summary>One field that is otherwise than the test says.</summary>
/// <param name="Kind">What is done to it.</param>
/// <param name="Place">Which: <c>$.items[*].sku</c>, in every element of a list; <c>header:Location</c>.</param>
/// <param name="To">The new name or type; null where there is none.</param>
public sealed record FieldChange(FieldChangeKind Kind, string Place, string? To = null);
