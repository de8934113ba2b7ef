using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Contracts.Databases.Redis;

/// <summary>Asks a Redis a few questions, one after the other (RESP2). Whoever verifies a service with another client shall not get a second one with it.</summary>
internal sealed class RedisConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly Stream _stream;
    private readonly byte[] _one = new byte[1];

    private RedisConnection(TcpClient client)
    {
        _client = client;
        _stream = new BufferedStream(client.GetStream());
    }

    public static async Task<RedisConnection> OpenAsync(string address, CancellationToken cancellationToken)
    {
        var colon = address.LastIndexOf(':');
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(colon < 0 ? address : address[..colon], colon < 0 ? 6379 : int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            return new RedisConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <returns>A number, bytes, a list of answers, or null.</returns>
    /// <exception cref="RedisException">Redis refuses.</exception>
    public async Task<object?> AskAsync(string[] command, CancellationToken cancellationToken)
    {
        var asked = new StringBuilder(FormattableString.Invariant($"*{command.Length}\r\n"));
        foreach (var word in command)
            asked.Append(CultureInfo.InvariantCulture, $"${Encoding.UTF8.GetByteCount(word)}\r\n{word}\r\n");
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(asked.ToString()), cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        return await ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private async Task<object?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = await ReadLineAsync(cancellationToken).ConfigureAwait(false);
        var rest = line[1..];
        switch (line[0])
        {
            case '+':
                return Encoding.UTF8.GetBytes(rest);
            case ':':
                return long.Parse(rest, CultureInfo.InvariantCulture);
            case '$':
                return int.Parse(rest, CultureInfo.InvariantCulture) is >= 0 and var length ? await ReadBytesAsync(length, cancellationToken).ConfigureAwait(false) : null;
            case '*':
                var answers = new object?[Math.Max(0, int.Parse(rest, CultureInfo.InvariantCulture))];
                for (var index = 0; index < answers.Length; index++)
                    answers[index] = await ReadAsync(cancellationToken).ConfigureAwait(false);
                return answers;
            default:
                throw new RedisException(rest);
        }
    }

    private async Task<byte[]> ReadBytesAsync(int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[length + 2];
        await _stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes[..length];
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            await _stream.ReadExactlyAsync(_one, cancellationToken).ConfigureAwait(false);
            if (_one[0] == '\n')
                return line.ToString();
            if (_one[0] != '\r')
                line.Append((char)_one[0]);
        }
    }
}
