using System.Text;

namespace PactBroker.Badges;

/// <summary>How wide a text is in Verdana of 11 pixels, which badges are set in.</summary>
internal static class TextWidths
{
    // Thousandths of the size of the font, from the space to the tilde.
    private static readonly short[] Ascii =
    [
        352, 394, 459, 818, 636, 1076, 727, 269, 454, 454, 636, 818, 364, 454, 364, 454,
        636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 454, 454, 818, 818, 818, 545,
        1000, 684, 686, 698, 771, 632, 575, 775, 751, 421, 455, 693, 557, 843, 748, 787,
        603, 787, 695, 684, 616, 732, 684, 989, 685, 615, 685, 454, 454, 454, 818, 636,
        636, 601, 623, 521, 623, 596, 352, 623, 633, 274, 344, 592, 274, 973, 633, 607,
        623, 623, 427, 521, 394, 633, 592, 818, 592, 592, 525, 635, 454, 635, 818,
    ];

    public static int Of(string text) => (int)Math.Ceiling(text.EnumerateRunes().Sum(Thousandths) * 11 / 1000.0);

    // Of the others: ideographs and the like fill their square, letters with marks are as wide as letters.
    private static int Thousandths(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Ascii[rune.Value - ' '],
        >= 0x1100 => 1000,
        _ => 650,
    };
}
