using Contracts.Engine.Attributes;

namespace Contracts.Engine.Generators;

/// <summary>A random UUID (version 4).</summary>
public sealed record UuidGenerator : ValueGenerator
{
    private static readonly (UuidFormat Format, string Name)[] FormatNames =
    [
        (UuidFormat.Simple, "simple"),
        (UuidFormat.LowerCaseHyphenated, "lower-case-hyphenated"),
        (UuidFormat.UpperCaseHyphenated, "upper-case-hyphenated"),
        (UuidFormat.Urn, "URN"),
    ];

    /// <inheritdoc />
    public override string Name => "Uuid";

    /// <summary>The form; null for <see cref="UuidFormat.LowerCaseHyphenated"/>.</summary>
    public UuidFormat? Format { get; init; }

    internal static UuidGenerator Read(AttributeReader attributes)
    {
        if (attributes.Text("format") is not { } name)
            return new UuidGenerator();

        var named = Array.FindIndex(FormatNames, row => row.Name == name);
        return named >= 0
            ? new UuidGenerator { Format = FormatNames[named].Format }
            : throw attributes.Unusable("format", "one of " + string.Join(", ", FormatNames.Select(row => row.Name)));
    }

    internal override IEnumerable<WrittenAttribute> Attributes() =>
        Format is { } format ? [WrittenAttribute.Text("format", Array.Find(FormatNames, row => row.Format == format).Name)] : [];
}
