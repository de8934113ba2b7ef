namespace Contracts.Consumers.Matchers;

/// <summary>How the value of a matcher becomes the example, and where the rules within it apply.</summary>
internal enum ExampleShape
{
    /// <summary>The value is the example.</summary>
    Plain,

    /// <summary>The value is the item of a list; rules within it hold for every item.</summary>
    Item,

    /// <summary>The value is a map; rules within its first entry hold for every entry.</summary>
    Map,

    /// <summary>The value is a list of sorts of items; each has its own rules.</summary>
    Variants,
}
