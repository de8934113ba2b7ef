using Contracts.Engine.Bodies;

namespace Contracts.Consumers.Mocking;

/// <summary>Reads the body of a request up to a limit: code under test that sends without end must not take the memory of its tests.</summary>
internal static class RequestBody
{
    private const int AtOnce = 16 * 1024;

    /// <summary>What the client says is believed up to a size: it has not sent anything yet.</summary>
    private const long LargestTrust = 1024 * 1024;

    /// <summary>The body; null when it is larger than the limit.</summary>
    public static async ValueTask<Body?> ReadAsync(Stream stream, long? announced, string? contentType, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)Math.Min(announced ?? 0, Math.Min(LargestTrust, limit)));
        var buffer = new byte[(int)Math.Clamp(announced ?? AtOnce, 1, AtOnce)];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (bytes.Length + read > limit)
            {
                await PassOverAsync(stream, limit, cancellationToken).ConfigureAwait(false);
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return Body.FromBytes(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), contentType);
    }

    /// <summary>Who is still sending does not listen: what is only a little too large is let come, so that the answer is heard.</summary>
    private static async ValueTask PassOverAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[AtOnce];
        for (var left = Math.Max(most, AtOnce); left > 0;)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            left -= read;
        }
    }
}
