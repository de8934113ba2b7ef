using System.IO.Compression;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;

namespace Contracts.Providers.Replay;

/// <summary>Reads a response whole, up to a limit, decompressed.</summary>
internal static class ResponseReading
{
    /// <exception cref="ResponseTooLargeException">There are more bytes than <paramref name="limit"/>.</exception>
    public static async Task<ActualResponse> ReadAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var headers = Lines(response);
        var bytes = await ReadBodyAsync(response, limit, cancellationToken).ConfigureAwait(false);
        return new ActualResponse
        {
            Status = (int)response.StatusCode,
            Headers = headers,
            Body = Body.FromBytes(bytes, headers.FirstOrDefault(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value),
        };
    }

    private static List<KeyValuePair<string, string>> Lines(HttpResponseMessage response) =>
    [
        .. from header in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
           from line in header.Value
           select KeyValuePair.Create(header.Key, line),
    ];

    private static async Task<byte[]> ReadBodyAsync(HttpResponseMessage response, int limit, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        foreach (var encoding in response.Content.Headers.ContentEncoding.Reverse())
            body = Decompress(body, encoding);
        await using (body.ConfigureAwait(false))
        {
            using var bytes = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > limit)
                    throw new ResponseTooLargeException(limit);
            }

            return bytes.ToArray();
        }
    }

    private static Stream Decompress(Stream body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "GZIP" => new GZipStream(body, CompressionMode.Decompress),
        "DEFLATE" => new ZLibStream(body, CompressionMode.Decompress),
        "BR" => new BrotliStream(body, CompressionMode.Decompress),
        _ => body,
    };
}
