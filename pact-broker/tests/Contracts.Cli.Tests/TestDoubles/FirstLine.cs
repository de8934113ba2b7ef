using System.Text;

namespace Contracts.Cli.Tests.TestDoubles;

/// <summary>An output whose first line can be awaited: a server that runs on says there where it listens.</summary>
internal sealed class FirstLine : TextWriter
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _text = new();

    public Task<string> Text => _line.Task;

    public override Encoding Encoding => Encoding.UTF8;

    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }

    public override void Write(char value)
    {
        lock (_text)
        {
            _text.Append(value);
            if (value == '\n')
                _line.TrySetResult(_text.ToString().Split('\n')[0].TrimEnd('\r'));
        }
    }
}
