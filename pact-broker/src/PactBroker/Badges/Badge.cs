namespace PactBroker.Badges;

/// <summary>What a badge says, left and right, and how that is.</summary>
internal sealed record Badge(string Left, string Right, BadgeColor Color)
{
    /// <summary>In place of an error: an image on a page that is read by people has no other way to say it.</summary>
    public static Badge NotFound(string what) => new(what, "not found", BadgeColor.Grey);
}

/// <summary>The colors by which readers of badges know how it is.</summary>
internal enum BadgeColor
{
    Green,
    Red,
    Orange,
    Grey,
}
