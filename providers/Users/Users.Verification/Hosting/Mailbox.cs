namespace Users.Verification.Hosting;

/// <summary>A folder that mails are put into.</summary>
public sealed class Mailbox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mails-");

    public string Folder => _folder.FullName;

    public int Count => _folder.GetFiles("*.eml").Length;

    /// <summary>The token in the only mail that went to somebody.</summary>
    public string TokenFor(string email)
    {
        var mail = _folder.GetFiles("*.eml").Select(file => File.ReadAllLines(file.FullName)).Single(lines => lines.Contains($"X-Receiver: {email}", StringComparer.OrdinalIgnoreCase));
        return mail.SkipWhile(line => line != "your token is:").Skip(1).First(line => line.Length > 0);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            _folder.Delete(recursive: true);
    }
}
