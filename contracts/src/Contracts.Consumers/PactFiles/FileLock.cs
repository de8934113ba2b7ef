using System.Security.Cryptography;
using System.Text;

namespace Contracts.Consumers.PactFiles;

/// <summary>A lock on a pact file, or another that tests write, between processes. It lies in the folder for temporary files, so that the folder of the pacts holds pacts only.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        // Pacts share a few locks: the files stay behind, and a lock that is deleted when it is released is no lock.
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..2];
        var file = Path.Combine(Path.GetTempPath(), $"contracts-pacts-{Environment.UserName}-{name}.lock");
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (busy is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (TimeProvider.System.GetElapsedTime(begin) > Patience)
                    throw PactFailureException.Because($"Another process has held {file} for {Patience.TotalSeconds:0} seconds; {path} cannot be written.", busy);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }
}
