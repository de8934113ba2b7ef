using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Json;

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

    internal override JsonElement? Generate(GenerationContext context)
    {
        var bytes = new byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var uuid = new Guid(bytes, bigEndian: true);
        return JsonValues.Of(Format switch
        {
            UuidFormat.Simple => uuid.ToString("N"),
            UuidFormat.UpperCaseHyphenated => uuid.ToString("D").ToUpperInvariant(),
            UuidFormat.Urn => $"urn:uuid:{uuid:D}",
            _ => uuid.ToString("D"),
        });
    }
}
