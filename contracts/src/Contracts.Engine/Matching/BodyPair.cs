using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Json;

namespace Contracts.Engine.Matching;

/// <summary>The two bodies of a comparison with what they are, once that is known.</summary>
/// <param name="Expected">The body of the pact.</param>
/// <param name="ExpectedType">Its content type: given, from the headers, or detected.</param>
/// <param name="Actual">The body that came.</param>
/// <param name="ActualType">Its content type.</param>
internal sealed record BodyPair(Body Expected, ContentType ExpectedType, Body Actual, ContentType ActualType)
{
    public static BodyPair Of(Body expected, string? expectedHeader, Body actual, string? actualHeader) =>
        new(expected, TypeOf(expected, expectedHeader), actual, TypeOf(actual, actualHeader));

    /// <summary>The bodies in the one character set that comparisons read.</summary>
    public BodyPair InUtf8() => this with { Expected = BodyText.InUtf8(Expected, ExpectedType), Actual = BodyText.InUtf8(Actual, ActualType) };

    /// <summary>The expected body for a message; long ones cut.</summary>
    public string ExpectedText() => Shown(Expected);

    /// <summary>The actual body for a message; long ones cut.</summary>
    public string ActualText() => Shown(Actual);

    private static string Shown(Body body) => JsonText.Cut(Encoding.UTF8.GetString(body.Bytes.Span[..Math.Min(body.Bytes.Length, 4096)]));

    /// <summary>What a body is: as it says itself, as its header says, or judged by its bytes.</summary>
    public static ContentType TypeOf(Body body, string? header)
    {
        if (ContentType.TryParse(body.ContentType, out var type) || ContentType.TryParse(header, out type))
            return type;

        // Always one of our own names, so that it can be read.
        _ = ContentType.TryParse(body.Json is null ? ContentTypeDetection.Detect(body.Bytes.Span) : "application/json", out type);
        return type!;
    }
}
