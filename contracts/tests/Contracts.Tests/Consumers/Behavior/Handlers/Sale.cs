namespace Contracts.Tests.Consumers.Behavior.Handlers;

/// <summary>Something was sold in a shop.</summary>
/// <param name="Id">Tells one event from the next.</param>
/// <param name="Shop">The key that orders them.</param>
/// <param name="Amount">The amount; what sets a level and does not add takes it as the level, and 0 closes the shop. Nobody can handle a negative one.</param>
/// <param name="Version">Counts the events of a shop.</param>
internal sealed record Sale(string Id, string Shop, int Amount, int Version)
{
    /// <summary>Three of one shop, two of them alike but for their id, and one of another in between.</summary>
    public static IReadOnlyList<Sale> Published { get; } = [new("s1", "north", 10, 1), new("s2", "south", 20, 1), new("s3", "north", 5, 2), new("s4", "north", 5, 3)];

    public static Sale Poison { get; } = new("s9", "north", -1, 4);
}
