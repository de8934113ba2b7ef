using Microsoft.Net.Http.Headers;

namespace PactBroker.Http;

/// <summary>Whether a client takes what a resource has to offer. Who takes any JSON takes every JSON: the types differ in name only.</summary>
internal static class Acceptance
{
    public static bool Takes(HttpRequest request, string contentType)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) || ranges.Count == 0)
        {
            return true;
        }

        var offered = MediaTypeHeaderValue.Parse(contentType);
        return ranges.Any(range => range.Quality is not 0 && (IsJson(range) || range.MatchesMediaType(offered.MediaType)));
    }

    public static bool Asks(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges) && ranges.Any(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));

    private static bool IsJson(MediaTypeHeaderValue range) => range.SubType.Equals("json", StringComparison.OrdinalIgnoreCase) || range.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase);
}
