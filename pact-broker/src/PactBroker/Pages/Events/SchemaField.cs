namespace PactBroker.Pages.Events;

/// <summary>A line of a schema as a tree.</summary>
/// <param name="Depth">How deep it is.</param>
/// <param name="Pointer">Where its value is in an event: <c>/lines/*/sku</c>.</param>
/// <param name="Name">The name of the field; a word in parentheses for what has none.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Required">Whether it is always there; null where that is no question.</param>
/// <param name="Says">What else the schema says.</param>
internal sealed record SchemaField(int Depth, string Pointer, string Name, string Type, bool? Required, string Says);
